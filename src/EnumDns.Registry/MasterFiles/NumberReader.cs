using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Reads the numbers and holes of a zone that a <see cref="Recogniser"/> has gone through, and nothing else: it need not be told again which are none.</summary>
internal sealed class NumberReader : FillPath
{
    private readonly RecognitionPlan _plan;
    private readonly IReadOnlySet<E164Number> _refused;

    private NumberReader(ZoneSnapshot zone, RecognitionPlan plan, IReadOnlySet<E164Number> refused)
        : base(zone, plan.Blocks) => (_plan, _refused) = (plan, refused);

    /// <summary>Reads them, in tree order.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="plan">What is known about it.</param>
    /// <param name="refused">The names of digits whose NAPTR RRset is no number.</param>
    /// <param name="settled">Names that are left out, or null.</param>
    public static IEnumerable<Number> Read(ZoneSnapshot zone, RecognitionPlan plan, IReadOnlySet<E164Number> refused, SettledNames? settled)
    {
        var reader = new NumberReader(zone, plan, refused);
        while (reader.TryMove(out var place))
        {
            if (settled?.Contains(reader.Position) is not true && reader.Look(place) is { } number)
                yield return number;
        }
    }

    // Hardly ever is there any such name.
    private bool IsVerbatim() => _plan.KeepsEverything || (_plan.Verbatim.Count > 0 && _plan.Verbatim.Contains(DomainName.FromWire(Walk.Owner)));

    private Number? Look(OwnerPlace place)
    {
        if (place.Kind is not (OwnerKind.Digits or OwnerKind.Apex) || CutAbove(place).IsOccluded || IsVerbatim())
            return null;
        if (Walk.Node.TryFind(RecordType.NAPTR, out var naptr, out _))
        {
            return !_refused.Contains(place.Digits) && (!IsFill(place, out _) || _plan.ExplicitNumbers.Contains(place.Digits)) && _plan.Objects.TryReadNumber(place.Digits, naptr, Walk.Number, out var number, out _)
                ? number
                : null;
        }

        return place.Kind is OwnerKind.Digits && IsInBlock(place) && Walk.Node.TryFind(RecordType.TXT, out var text, out _) && ObjectRecognition.IsHole(Walk.Node, Walk.Number)
            ? _plan.Objects.ReadHole(place.Digits, RrsetReading.Copy(text, Walk.Number))
            : null;
    }
}
