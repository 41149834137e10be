using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// The nodes of a zone under construction that have more than the plain data which nearly all names of a number zone have: what
/// cuts, DNAMEs and the checks of a zone as a whole depend on. So these need not look at every name.
/// </summary>
internal sealed class SpecialNodes
{
    /// <summary>With more, going through all names costs no more than knowing these.</summary>
    public const int MostKnown = 1 << 16;

    private readonly HashSet<uint> _nodes = [];
    private bool _isFull;
    private bool _reachesOthers;

    /// <summary>Whether the checks of all other names find nothing: no DNAME hides them, and no signature is expected of them.</summary>
    public bool DecideAlone => !_isFull && !_reachesOthers;

    /// <summary>Whether records of a type are data that leads nowhere in DNS.</summary>
    public static bool IsPlain(RecordType type) =>
        type is RecordType.NAPTR or RecordType.TXT or RecordType.URI or RecordType.A or RecordType.AAAA;

    /// <summary>Whether records of a type make the checks of other names find something.</summary>
    public static bool ReachesOthers(RecordType type) => type is RecordType.DNAME or RecordType.NSEC or RecordType.NSEC3;

    /// <summary>Notes a node if it is special.</summary>
    /// <param name="group">Its records.</param>
    /// <param name="node">Its address.</param>
    public void Note(RecordGroup group, uint node)
    {
        if (group.IsPlain)
            return;
        foreach (var item in group.Items)
            _reachesOthers |= item.IsSignature || ReachesOthers(item.Covered);
        _isFull |= _nodes.Count == MostKnown;
        if (!_isFull)
            _nodes.Add(node);
    }

    /// <summary>The names whose nodes are special, or all names where there are too many of them.</summary>
    /// <param name="all">All names.</param>
    /// <param name="numbers">The numbers among them, ascending.</param>
    /// <param name="names">The others, ascending.</param>
    public ZoneNames Select(ZoneNames all, List<NumberEntry> numbers, List<NameEntry> names)
    {
        if (_isFull)
            return all;
        var specialNumbers = new List<NumberEntry>();
        var last = 0u;
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(numbers))
        {
            // Equal nodes are one, and neighbours often have equal ones.
            if (entry.Node == last)
                continue;
            if (_nodes.Contains(entry.Node))
                specialNumbers.Add(entry);
            else
                last = entry.Node;
        }

        return new ZoneNames(
            NumberKeys.Index(CollectionsMarshal.AsSpan(specialNumbers)),
            NameKeys.Index(CollectionsMarshal.AsSpan(names.FindAll(entry => _nodes.Contains(entry.Node)))));
    }
}
