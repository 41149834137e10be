using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Reads the settled numbers of a zone.</summary>
internal static class SettledReader
{
    /// <summary>Reads them, in tree order, each into the same instance.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="plan">What they were recognised by.</param>
    /// <param name="settled">Where they stand.</param>
    public static IEnumerable<PlainNumber> Read(ZoneSnapshot zone, RecognitionPlan plan, SettledNames settled)
    {
        var number = new PlainNumber();
        var walk = new ZoneWalk(zone);
        for (var place = 0L; walk.MoveNext(); place++)
        {
            if (!settled.Contains(place))
                continue;
            if (!TryRead(walk, plan, number))
                throw new InvalidOperationException("A settled number is none.");
            yield return number;
        }
    }

    private static bool TryRead(ZoneWalk walk, RecognitionPlan plan, PlainNumber number) =>
        EnumDomain.TryRead(walk.Owner, out var digits, out _) && walk.Node.TryFind(RecordType.NAPTR, out var naptr, out _)
        && plan.Objects.TryReadPlain(digits, naptr, walk.Number, number);
}
