using System.Runtime.InteropServices;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>The names of a zone that have more than plain data: what <see cref="SpecialNodes"/> knows of a zone under construction, read off a finished one.</summary>
internal static class SpecialNames
{
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
            if (ReachesOthers(zone, node) || numbers.Count == SpecialNodes.MostKnown)
                return null;
            numbers.Add(new NumberEntry(number, node, 0));
        }

        for (var place = default(Cursor); zone.Names.TryGet(place, out var name, out var node); place = zone.Names.Next(place))
        {
            if (IsPlain(zone, node, ref plain))
                continue;
            if (ReachesOthers(zone, node) || names.Count == SpecialNodes.MostKnown)
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
            if (item.Signatures != 0 || !SpecialNodes.IsPlain(item.Type))
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
            if (item.Signatures != 0 || SpecialNodes.ReachesOthers(item.Type))
                return true;
        }

        return false;
    }
}
