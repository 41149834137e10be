using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Background;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Goes through a zone once and says for each RRset which object it is published for, so that the objects together compile to
/// the zone again. Which wildcards are blocks is known before (<see cref="BlockSurvey"/>).
/// </summary>
internal sealed class Recogniser : FillPath
{
    private const int PlacesPerTurn = 16;
    private readonly ZoneSnapshot _zone;
    private readonly RecognitionPlan _plan;
    private readonly List<Recognised> _found = [];
    private readonly PlainNumber _plain = new();
    private Delegation? _delegation;

    private Recogniser(ZoneSnapshot zone, RecognitionPlan plan)
        : base(zone, plan.Blocks)
    {
        _zone = zone;
        _plan = plan;
    }

    /// <summary>All RRsets in canonical order of owners, the zone's own first.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="plan">What is known about it.</param>
    /// <param name="settled">Where to note settled names, which are then left out; null to leave none out.</param>
    public static IEnumerable<Recognised> Read(ZoneSnapshot zone, RecognitionPlan plan, SettledNames? settled = null)
    {
        var recogniser = new Recogniser(zone, plan);
        while (recogniser.TryMove(out var place))
        {
            if (recogniser.Position % PlacesPerTurn == 0)
                LowPriority.GiveWay();
            if (settled is not null && recogniser.IsSettled(place))
            {
                settled.Add(recogniser.Position);
                continue;
            }

            recogniser.Look(place);
            foreach (var found in recogniser._found)
                yield return found;
        }
    }

    // Not where names are told apart by hand, and not where a block or a cut is above: there it matters which names exist.
    private bool IsSettled(OwnerPlace place) =>
        place.Kind is OwnerKind.Digits && _plan.KeepsNothing && Walk.Node.Count == 1 && !IsInBlock(place) && !CutAbove(place).IsOccluded
        && Walk.Node.TryFind(RecordType.NAPTR, out var naptr, out var signatures) && signatures.IsEmpty
        && _plan.Objects.TryReadPlain(place.Digits, naptr, Walk.Number, _plain);

    private void Look(OwnerPlace place)
    {
        _found.Clear();
        var owner = DomainName.FromWire(Walk.Owner);
        var isOfOtherZone = _plan.IsOfOtherZone(owner);
        var isVerbatim = _plan.IsVerbatim(owner);
        var cut = CutAbove(place);
        if (cut.IsOccluded && place.Kind is OwnerKind.Digits && place.Digits == cut.Cut)
            _delegation = isOfOtherZone || isVerbatim ? null : DelegationReading.Read(_zone, owner, cut.Cut, _plan.Objects);

        for (var i = 0; i < Walk.Node.Count; i++)
        {
            Walk.Node.Get(i, out var rrset, out _);
            if (isOfOtherZone)
                Add(owner, rrset.Type, ImportedAs.OtherZone, default, null);
            else if (place.Kind is OwnerKind.Apex && rrset.Type is RecordType.SOA or RecordType.NS)
                Add(owner, rrset.Type, ImportedAs.Zone, default, null);
            else if (isVerbatim)
                Keep(owner, rrset, "as an object it would be published otherwise");
            else if (cut.IsOccluded)
                LookAtCut(owner, rrset, isCut: place.Kind is OwnerKind.Digits && place.Digits == cut.Cut);
            else
                LookAtRrset(owner, place, rrset);
        }
    }

    private void LookAtRrset(DomainName owner, OwnerPlace place, RrsetView rrset)
    {
        if (rrset.Type is RecordType.NAPTR)
            LookAtNaptr(owner, place, rrset);
        else if (rrset.Type is RecordType.TXT && place.Kind is OwnerKind.Digits && IsInBlock(place) && ObjectRecognition.IsHole(Walk.Node, Walk.Number))
            Add(owner, rrset.Type, ImportedAs.Hole, place.Digits, _plan.Objects.ReadHole(place.Digits, RrsetReading.Copy(rrset, Walk.Number)));
        else
            Keep(owner, rrset, rrset.Type is RecordType.NS ? "it delegates a name that is no number" : "");
    }

    private void LookAtNaptr(DomainName owner, OwnerPlace place, RrsetView rrset)
    {
        if (place.Kind is OwnerKind.Other || place.Digits.IsEmpty)
            Keep(owner, rrset, "the name is no number");
        else if (place.Kind is OwnerKind.Wildcard)
            LookAtWildcard(owner, place, rrset);
        else if (IsFill(place, out var block) && !_plan.ExplicitNumbers.Contains(place.Digits))
            Add(owner, rrset.Type, ImportedAs.Fill, block, null);
        else if (!_plan.Objects.TryReadNumber(place.Digits, rrset, Walk.Number, out var number, out var reason))
            KeepNaptr(owner, place, rrset, reason);
        else if (_plan.Objects.ErrorOf(number) is { } error)
            KeepNaptr(owner, place, rrset, error.Message);
        else
            Add(owner, rrset.Type, ImportedAs.Number, place.Digits, number);
    }

    private void LookAtWildcard(DomainName owner, OwnerPlace place, RrsetView rrset)
    {
        if (IsFill(place, out var outer))
            Add(owner, rrset.Type, ImportedAs.Fill, outer, null);
        else if (!_plan.Objects.TryReadBlock(place.Digits, rrset, Walk.Number, out var block, out var reason))
            KeepNaptr(owner, place, rrset, reason);
        else if (IsBlock(place))
            Add(owner, rrset.Type, ImportedAs.Block, place.Digits, block);
        else if (_plan.Objects.ErrorOf(block) is { } error)
            KeepNaptr(owner, place, rrset, error.Message);
        else
            KeepNaptr(owner, place, rrset, "a block would fill names below it that have other records or none here");
    }

    private void LookAtCut(DomainName owner, RrsetView rrset, bool isCut)
    {
        if (_delegation is null)
            Keep(owner, rrset, "it lies at or below a delegation that is kept as it is");
        else if (isCut && rrset.Type is RecordType.NS)
            Add(owner, rrset.Type, ImportedAs.Delegation, _delegation.Prefix, _delegation);
        else if (DelegationReading.IsPart(_delegation, owner, rrset.Type, isCut, _plan.Objects.TtlOf(rrset.Ttl)))
            Add(owner, rrset.Type, ImportedAs.Delegation, _delegation.Prefix, null);
        else
            Keep(owner, rrset, WhyNotOf(_delegation, rrset.Type));
    }

    private static string WhyNotOf(Delegation delegation, RecordType type) => type switch
    {
        RecordType.DS => $"it is not at the delegation {delegation.Prefix}, or its TTL is not that of the NS records",
        RecordType.A or RecordType.AAAA => $"it is no glue of the delegation {delegation.Prefix}, or its TTL is not that of the NS records",
        _ => $"it lies at or below the delegation {delegation.Prefix}, which hides it",
    };

    private void Keep(DomainName owner, RrsetView rrset, string reason) =>
        _found.Add(new Recognised(new ImportLine(owner, rrset.Type, ImportedAs.Record, default, reason), RecordsOf(owner, rrset)));

    // The digits tell those who go through the zone again that there is no number.
    private void KeepNaptr(DomainName owner, OwnerPlace place, RrsetView rrset, string reason) =>
        _found.Add(new Recognised(new ImportLine(owner, rrset.Type, ImportedAs.Record, place.Digits, reason), RecordsOf(owner, rrset)));

    private RecordSet RecordsOf(DomainName owner, RrsetView rrset) =>
        new() { Owner = owner, Type = rrset.Type, Ttl = _plan.Objects.TtlOf(rrset.Ttl), Rdata = RrsetReading.Copy(rrset, Walk.Number).Rdata };

    private void Add(DomainName owner, RecordType type, ImportedAs recognised, E164Number digits, object? value) =>
        _found.Add(new Recognised(new ImportLine(owner, type, recognised, digits, ""), value));
}
