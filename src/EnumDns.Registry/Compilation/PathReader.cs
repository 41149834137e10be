using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// The names from the apex down to a number, each with its objects, by a lookup in each table; records are looked up when they
/// are asked for. What two paths have in common is read once.
/// </summary>
internal sealed class PathReader(IStoreSession session, Zone zone, NestedCuts nested)
{
    private DigitNode? _last;

    /// <summary>The node of a number or prefix, linked to those above it. <see cref="DigitNode.Exists"/> is not filled in.</summary>
    public DigitNode Read(E164Number number)
    {
        var node = _last;
        while (node is not null && !number.StartsWith(node.Name))
            node = node.Parent;
        if (node is not null && node.Name == number)
            return node;

        var numbers = session.Numbers.Above(zone.Apex, number);
        var blocks = session.Blocks.Above(zone.Apex, number);
        var delegations = session.Delegations.Above(zone.Apex, number);
        for (var length = node is null ? zone.Prefix.Length : node.Name.Length + 1; length <= number.Length; length++)
        {
            var name = number.Prefix(length);
            var delegation = At(delegations, stored => stored.Prefix == name);
            node = new DigitNode(name, node, this)
            {
                Number = At(numbers, stored => stored.Digits == name),
                Block = At(blocks, stored => stored.Prefix == name),
                Cut = nested.Find(name) ?? (delegation is null ? null : ZoneCut.Of(delegation, zone)),
            };
        }

        _last = node;
        return node!;
    }

    /// <summary>Whether a name exists; nothing is known of the names below it.</summary>
    public bool Exists(DigitNode node) =>
        node.Parent is null || node.Number is not null || node.Block is not null || node.Cut is not null || node.ExistsByExpansion
        || session.Numbers.Any(zone.Apex, node.Name) || session.Blocks.Any(zone.Apex, node.Name) || session.Delegations.Any(zone.Apex, node.Name)
        || nested.Any(node.Name) || node.HasRecords;

    /// <summary>Whether other RRsets stand at or below a name.</summary>
    public bool AnyRecords(DigitNode node) => session.Records.Any(zone.Apex, EnumDomain.Format(node.Name, zone.Root));

    /// <summary>The other RRsets at a name.</summary>
    public IReadOnlyList<RecordSet> RecordsAt(DigitNode node) => RecordsAt(EnumDomain.Format(node.Name, zone.Root));

    /// <summary>The other RRsets at the wildcard below a name.</summary>
    public IReadOnlyList<RecordSet> RecordsAtWildcard(DigitNode node) =>
        EnumNames.HasWildcard(node.Name, zone.Root) ? RecordsAt(EnumNames.WildcardBelow(node.Name, zone.Root)) : [];

    /// <summary>The other RRsets at any name.</summary>
    public IReadOnlyList<RecordSet> RecordsAt(DomainName owner) => [.. session.Records.At(zone.Apex, owner).Select(stored => stored.Value)];

    private static T? At<T>(IReadOnlyList<Stored<T>> stored, Func<T, bool> isHere)
        where T : class =>
        stored.Select(one => one.Value).FirstOrDefault(isHere);
}
