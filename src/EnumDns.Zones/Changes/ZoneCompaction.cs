using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Copies what a zone still uses of its nodes and RRsets into a store of its own: what changes have replaced stays in the old
/// one, which goes with the last snapshot over it.
/// </summary>
internal static class ZoneCompaction
{
    private const long LeastGarbage = 256 * 1024;

    // Going through the names costs time for each of them, however little they hold.
    private const int LeastGarbagePerName = 16;

    /// <summary>
    /// Whether as much has been written since the last time as there was then, so that half of the store may be unused. What
    /// is unused is not counted: many names can share one entry. So a zone that grows is copied as often as a growing array.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="rrsets">What has written behind its records.</param>
    /// <param name="patience">How many times as much may have been written.</param>
    public static bool IsDue(ZoneSnapshot zone, RrsetWriter rrsets, int patience) =>
        rrsets.Appended > patience * Math.Max(LeastGarbage, Math.Max(rrsets.BasisLength, LeastGarbagePerName * zone.NameCount));

    /// <summary>The same zone over a store without anything else; for zones without NSEC3 records.</summary>
    public static ZoneSnapshot Compact(ZoneSnapshot zone)
    {
        var copy = new Copy(zone.Store);
        var numbers = zone.Numbers.Select(copy.Node);
        return new ZoneSnapshot(zone.Apex)
        {
            Serial = zone.Serial,
            NegativeTtl = zone.NegativeTtl,
            Denial = zone.Denial,
            HasDenials = zone.HasDenials,
            RecordCount = zone.RecordCount,
            NameCount = zone.NameCount,
            ApexAddress = ZoneAssembly.ApexOf(numbers),
            Numbers = numbers,
            Names = zone.Names.Select(copy.Node),
            NameParents = zone.NameParents,
            Cuts = new SubtreeIndex(zone.Cuts.Numbers.Select(copy.Node), zone.Cuts.Names.Select(copy.Node)),
            Redirections = new SubtreeIndex(zone.Redirections.Numbers.Select(copy.Node), zone.Redirections.Names.Select(copy.Node)),
            Referrals = zone.Referrals with { Numbers = zone.Referrals.Numbers.Select(copy.Template) },
            Store = copy.ToStore(),
        };
    }

    private sealed class Copy(RrsetStore from)
    {
        private readonly RrsetWriter _to = new();
        private readonly Dictionary<uint, uint> _moved = [];
        private readonly List<NodeItem> _items = [];

        public uint Node(uint address)
        {
            if (_moved.TryGetValue(address, out var moved))
                return moved;
            var node = new NodeView(from, address);
            _items.Clear();
            for (var i = 0; i < node.Count; i++)
            {
                var item = node.ItemAt(i);
                _items.Add(item with { Rrset = Rrset(item.Rrset), Signatures = Rrset(item.Signatures) });
            }

            return _moved[address] = _to.AddNode(_items);
        }

        public uint Template(uint address)
        {
            var entry = from.At(address);
            return _to.AddEntry(entry[..AuthorityTemplate.Measure(entry)]);
        }

        public RrsetStore ToStore() => _to.ToStore();

        private uint Rrset(uint address)
        {
            if (address == 0)
                return 0;
            if (_moved.TryGetValue(address, out var moved))
                return moved;
            var entry = from.At(address);
            return _moved[address] = _to.AddEntry(entry[..RrsetView.Measure(entry)]);
        }
    }
}
