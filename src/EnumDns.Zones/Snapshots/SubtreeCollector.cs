using System.Runtime.InteropServices;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// Collects the owners below which a zone has no say, cuts and DNAMEs, while its names go by in canonical order. What
/// lies below one of them is occluded (RFC 9499 section 7) and counts no more.
/// </summary>
internal sealed class SubtreeCollector
{
    private readonly Roots _cuts = new();
    private readonly Roots _redirections = new();
    private readonly byte[] _lastKey = new byte[CanonicalOrder.MaxKeyLength];
    private int _lastLength = -1;

    /// <summary>The cuts collected.</summary>
    public SubtreeIndex Cuts => _cuts.ToIndex();

    /// <summary>The owners of DNAMEs collected.</summary>
    public SubtreeIndex Redirections => _redirections.ToIndex();

    /// <summary>Looks at the next name in canonical order.</summary>
    public void Visit(ref readonly NameWalk walk, NodeView node)
    {
        var isCut = !walk.Key.IsEmpty && node.Has(RecordType.NS);
        if (!isCut && !node.Has(RecordType.DNAME))
            return;
        if (_lastLength >= 0 && walk.Key.StartsWith(_lastKey.AsSpan(0, _lastLength)))
            return;

        (isCut ? _cuts : _redirections).Add(in walk);
        walk.Key.CopyTo(_lastKey);
        _lastLength = walk.Key.Length;
    }

    private sealed class Roots
    {
        private readonly List<NumberEntry> _numbers = [];
        private readonly List<NameEntry> _names = [];

        public void Add(ref readonly NameWalk walk)
        {
            if (walk.IsNumber)
                _numbers.Add(new NumberEntry(walk.Number, walk.Node, 0));
            else
                _names.Add(new NameEntry(walk.Key.ToArray(), walk.Node, 0));
        }

        public SubtreeIndex ToIndex() => _numbers.Count + _names.Count == 0
            ? SubtreeIndex.Empty
            : new SubtreeIndex(NumberIndex.Create(CollectionsMarshal.AsSpan(_numbers)), NameIndex.Create(CollectionsMarshal.AsSpan(_names)));
    }
}
