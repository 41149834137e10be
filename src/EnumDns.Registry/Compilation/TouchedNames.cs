using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// What a change does to one zone's objects, as far as the compiler must know to find every name whose records may differ
/// afterwards. Both forms of an object are told, the one before and the one afterwards: a block may have lost its length, a
/// delegation a server. Telling too much costs time only; what was not told stays as it was.
/// </summary>
public sealed class TouchedNames
{
    private readonly HashSet<E164Number> _numbers = [];
    private readonly HashSet<E164Number> _subtrees = [];
    private readonly HashSet<DomainName> _owners = [];
    private readonly HashSet<DomainName> _trees = [];
    private readonly List<Block> _blocks = [];

    /// <summary>Whether nothing was told.</summary>
    public bool IsEmpty => !IsEverything && _numbers.Count == 0 && _subtrees.Count == 0 && _owners.Count == 0 && _trees.Count == 0;

    /// <summary>
    /// Whether every RRset of the zone may differ. To compile the zone from scratch and to compare snapshots is then cheaper than
    /// to go through all names one by one, but both give the same.
    /// </summary>
    public bool IsEverything { get; private set; }

    /// <summary>Numbers whose own names, and the existence of the names above them, may differ.</summary>
    internal IReadOnlyCollection<E164Number> Numbers => _numbers;

    /// <summary>Prefixes at and below which anything may differ.</summary>
    internal IReadOnlyCollection<E164Number> Subtrees => _subtrees;

    /// <summary>Names whose records may differ.</summary>
    internal IReadOnlyCollection<DomainName> Owners => _owners;

    /// <summary>Names at and below which anything may differ.</summary>
    internal IReadOnlyCollection<DomainName> Trees => _trees;

    /// <summary>The blocks in both forms.</summary>
    internal IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>A number or hole was made, changed or removed.</summary>
    public void Number(E164Number number) => _numbers.Add(number);

    /// <summary>A block was made, changed or removed; tell its form before and its form afterwards.</summary>
    public void Block(Block block)
    {
        _blocks.Add(block);
        _subtrees.Add(block.Prefix);
    }

    /// <summary>A delegation was made, changed or removed; tell its form before and its form afterwards.</summary>
    public void Delegation(Delegation delegation)
    {
        _subtrees.Add(delegation.Prefix);
        foreach (var server in delegation.Servers)
            _owners.Add(server.Host);
    }

    /// <summary>Any other RRset was made, changed or removed.</summary>
    public void Record(RecordKey key)
    {
        _owners.Add(key.Owner);
        // RFC 6672 section 2.4: nothing stands below a DNAME, so no block fills there.
        if (key.Type == RecordType.DNAME)
            _trees.Add(key.Owner);
    }

    /// <summary>The zone object was made or changed; tell its form before, where there was one, and its form afterwards.</summary>
    public void Zone(Zone? before, Zone after)
    {
        _owners.Add(after.Apex);
        IsEverything |= before is null || before.DefaultTtl != after.DefaultTtl;
    }

    /// <summary>
    /// A zone directly below this one was made, changed or removed, or an address that it has for one of its servers; tell its
    /// form before and its form afterwards.
    /// </summary>
    /// <param name="child">The zone below.</param>
    /// <param name="served">This zone as it is served, where the other is new and takes over names of this one; otherwise null.</param>
    public void NestedZone(Zone child, ZoneSnapshot? served)
    {
        _trees.Add(child.Apex);
        _owners.Add(child.Apex);
        _owners.UnionWith(child.NameServers);
        if (served is null)
            return;
        for (var walk = new ZoneWalk(served); walk.MoveNext();)
        {
            if (WireName.IsAtOrBelow(walk.Owner, child.Apex.Wire))
                _owners.Add(DomainName.FromWire(walk.Owner));
        }
    }

    /// <summary>Everything may differ.</summary>
    public void Everything() => IsEverything = true;
}
