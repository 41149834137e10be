using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Other RRsets.</summary>
internal sealed class RecordSource : ObjectSource<RecordKey, RecordSet>
{
    /// <inheritdoc/>
    public override string Kind => "record";

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyMembers { get; } = ["name", "type"];

    /// <inheritdoc/>
    public override Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<RecordKey> place) => zones.TryPlace(address, out place);

    /// <inheritdoc/>
    public override Stored<RecordSet>? Find(IStoreSession session, ObjectPlace<RecordKey> place) => session.Records.Find(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override RecordSet Read(JsonMembers json, ObjectPlace<RecordKey> place) => RecordForm.Read(json, place.Key);

    /// <inheritdoc/>
    public override object Show(Zone? zone, Stored<RecordSet> stored, WriteNotes? notes) => RecordForm.Show(zone!, stored, notes);

    /// <inheritdoc/>
    public override string PathOf(ObjectPlace<RecordKey> place) =>
        $"/v1/records/{Uri.EscapeDataString(NameForm.Show(place.Key.Owner))}/{RecordTypeText.Format(place.Key.Type)}";

    /// <inheritdoc/>
    public override Operation Put(ObjectPlace<RecordKey> place, RecordSet value) => new PutRecords(place.Zone!.Apex, value);

    /// <inheritdoc/>
    public override Operation Delete(ObjectPlace<RecordKey> place, bool withObjects) => new DeleteRecords(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override IEnumerable<Stored<RecordSet>> List(IStoreSession session, Zone zone, ListFilter filter, RecordKey? after)
    {
        var below = filter.Name is { } name && name.IsAtOrBelow(zone.Apex) ? name : zone.Apex;
        return filter.Name is { } other && !other.IsAtOrBelow(zone.Apex) && !zone.Apex.IsAtOrBelow(other) ? [] : session.Records.Below(zone.Apex, below, after);
    }

    /// <inheritdoc/>
    public override bool Passes(RecordSet value, ListFilter filter) =>
        (filter.Type is null || filter.Type == value.Type)
        && (filter.Text is null || filter.Passes([value.Note, .. value.Rdata.Select(rdata => RdataText.Show(value.Type, rdata))]));

    /// <inheritdoc/>
    public override string CursorKey(RecordSet value) => $"{value.Owner} {RecordTypeText.Format(value.Type)}";

    /// <inheritdoc/>
    public override bool TryReadCursorKey(string text, [NotNullWhen(true)] out RecordKey? key)
    {
        // An owner may hold blanks; a type does not.
        var blank = text.LastIndexOf(' ');
        key = blank > 0 && DomainName.TryParse(text[..blank], DomainName.Root, out var owner) is NameFault.None && RecordForm.TryParseType(text[(blank + 1)..], out var type)
            ? new RecordKey(owner, type)
            : null;
        return key is not null;
    }
}
