using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>The names of a zone that have more than plain data: what <see cref="SpecialNodes"/> knows of a zone under construction, read off a finished one.</summary>
internal static class SpecialNames
{
    // With more, going through all names costs no more than knowing these.
    private const int MostKnown = 1 << 16;

    /// <summary>Finds them.</summary>
    /// <returns>Null where the checks of other names may find something too, or there are too many.</returns>
    public static ZoneNames? Find(ZoneSnapshot zone)
    {
        var numbers = new List<NumberEntry>();
        var names = new List<NameEntry>();
        var plain = 0u;
        if (zone.Nsec3 is not null)
            return null;
        for (var place = default(Cursor); zone.Numbers.TryGet(place, out var number, out var node); place = zone.Numbers.Next(place))
        {
            if (IsPlain(zone, node, ref plain))
                continue;
            if (ReachesOthers(zone, node) || numbers.Count == MostKnown)
                return null;
            numbers.Add(new NumberEntry(number, node, 0));
        }

        for (var place = default(Cursor); zone.Names.TryGet(place, out var name, out var node); place = zone.Names.Next(place))
        {
            if (IsPlain(zone, node, ref plain))
                continue;
            if (ReachesOthers(zone, node) || names.Count == MostKnown)
                return null;
            names.Add(new NameEntry(name.ToArray(), node, 0));
        }

        return new ZoneNames(NumberKeys.Index(CollectionsMarshal.AsSpan(numbers)), NameKeys.Index(CollectionsMarshal.AsSpan(names)));
    }

    // Equal nodes are one, and neighbours often have equal ones.
    private static bool IsPlain(ZoneSnapshot zone, uint address, ref uint last)
    {
        if (address == last)
            return true;
        var node = new NodeView(zone.Store, address);
        for (var i = 0; i < node.Count; i++)
        {
            var item = node.ItemAt(i);
            if (item.Signatures != 0 || item.Type is not (RecordType.NAPTR or RecordType.TXT or RecordType.URI or RecordType.A or RecordType.AAAA))
                return false;
        }

        last = address;
        return true;
    }

    private static bool ReachesOthers(ZoneSnapshot zone, uint address)
    {
        var node = new NodeView(zone.Store, address);
        for (var i = 0; i < node.Count; i++)
        {
            var item = node.ItemAt(i);
            if (item.Signatures != 0 || item.Type is RecordType.DNAME or RecordType.NSEC or RecordType.NSEC3)
                return true;
        }

        return false;
    }
}
