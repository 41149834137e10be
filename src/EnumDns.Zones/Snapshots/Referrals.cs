using System.Runtime.InteropServices;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>Makes the templates of a zone's referrals (<see cref="ZoneSnapshot.Referrals"/>).</summary>
internal static class Referrals
{
    /// <summary>The zone with templates for all of its cuts, as far as there can be.</summary>
    public static ZoneSnapshot AddTo(ZoneSnapshot zone)
    {
        var cuts = zone.Cuts.Numbers;
        if (cuts.IsEmpty)
            return zone;
        var writer = new RrsetStore.Writer(zone.Store);
        var referrals = new List<NumberEntry>();
        for (var place = default(Cursor); cuts.TryGet(place, out var cut, out var node); place = cuts.Next(place))
        {
            if (TemplateWriter.WriteReferral(zone, cut, new NodeView(zone.Store, node)) is { } template)
                referrals.Add(new NumberEntry(cut, writer.Append(template), 0));
        }

        return zone.WithReferrals(writer.ToStore(), SubtreeIndex.Empty.With(CollectionsMarshal.AsSpan(referrals), []));
    }

    /// <summary>The zone with the templates of some cuts made anew.</summary>
    /// <param name="zone">The zone, with the templates that it had before.</param>
    /// <param name="touched">Names that are cuts, or were.</param>
    /// <param name="rrsets">Writes behind the zone's records.</param>
    public static ZoneSnapshot Renew(ZoneSnapshot zone, IReadOnlyCollection<ulong> touched, RrsetWriter rrsets)
    {
        if (touched.Count == 0)
            return zone;
        var edits = new List<NumberEntry>();
        foreach (var cut in touched)
        {
            var isCut = zone.Cuts.Numbers.Find(cut, out var place);
            zone.Cuts.Numbers.TryGet(place, out _, out var node);
            var template = isCut ? TemplateWriter.WriteReferral(zone, cut, new NodeView(zone.Store, node)) : null;
            edits.Add(new NumberEntry(cut, template is null ? 0 : rrsets.AddEntry(template), 0));
        }

        return zone.WithReferrals(rrsets.Publish(), zone.Referrals.With(CollectionsMarshal.AsSpan(edits), []));
    }
}
