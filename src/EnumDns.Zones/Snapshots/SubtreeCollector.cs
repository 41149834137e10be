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

    /// <summary>Whether a name is a cut: it has NS records and is not the apex.</summary>
    public static bool IsCut(ReadOnlySpan<byte> key, NodeView node) => !key.IsEmpty && node.Has(RecordType.NS);

    /// <summary>Whether there are names below a name that the zone does not answer for, as far as the name itself tells.</summary>
    public static bool IsRoot(ReadOnlySpan<byte> key, NodeView node) => IsCut(key, node) || node.Has(RecordType.DNAME);

    /// <summary>Looks at the next name in canonical order.</summary>
    public void Visit(ref readonly NameWalk walk, NodeView node)
    {
        if (!IsRoot(walk.Key, node))
            return;
        if (_lastLength >= 0 && walk.Key.StartsWith(_lastKey.AsSpan(0, _lastLength)))
            return;

        (IsCut(walk.Key, node) ? _cuts : _redirections).Add(in walk);
        walk.Key.CopyTo(_lastKey);
        _lastLength = walk.Key.Length;
    }

    /// <summary>Adds the cuts and the owners of DNAMEs collected to those known.</summary>
    public void AddTo(ref SubtreeIndex cuts, ref SubtreeIndex redirections)
    {
        cuts = _cuts.AddTo(cuts);
        redirections = _redirections.AddTo(redirections);
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

        public SubtreeIndex AddTo(SubtreeIndex index) => index.With(CollectionsMarshal.AsSpan(_numbers), CollectionsMarshal.AsSpan(_names));
    }
}
