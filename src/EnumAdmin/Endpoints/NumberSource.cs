using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Numbers and holes.</summary>
internal sealed class NumberSource : ObjectSource<E164Number, Number>
{
    /// <inheritdoc/>
    public override string Kind => "number";

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyMembers { get; } = ["number"];

    /// <inheritdoc/>
    public override Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<E164Number> place) => zones.TryPlace(address, out place);

    /// <inheritdoc/>
    public override Stored<Number>? Find(IStoreSession session, ObjectPlace<E164Number> place) => session.Numbers.Find(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override Number Read(JsonMembers json, ObjectPlace<E164Number> place) => NumberForm.Read(json, place.Zone!, place.Key);

    /// <inheritdoc/>
    public override object Show(Zone? zone, Stored<Number> stored, WriteNotes? notes) => NumberForm.Show(zone!, stored, notes);

    /// <inheritdoc/>
    public override string PathOf(ObjectPlace<E164Number> place) => $"/v1/numbers/{place.Key}";

    /// <inheritdoc/>
    public override Operation Put(ObjectPlace<E164Number> place, Number value) => new PutNumber(place.Zone!.Apex, value);

    /// <inheritdoc/>
    public override Operation Delete(ObjectPlace<E164Number> place, bool withObjects) => new DeleteNumber(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override IEnumerable<Stored<Number>> List(IStoreSession session, Zone zone, ListFilter filter, E164Number? after) =>
        session.Numbers.Below(zone.Apex, filter.Prefix, after);

    /// <inheritdoc/>
    public override bool Passes(Number value, ListFilter filter) => filter.Passes(value.Endpoints, value.Note, value.HoleText);

    /// <inheritdoc/>
    public override string CursorKey(Number value) => value.Digits.ToString();

    /// <inheritdoc/>
    public override bool TryReadCursorKey(string text, [NotNullWhen(true)] out E164Number? key) => CursorNumber.TryParse(text, out key);
}
