using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Zones.</summary>
internal sealed class ZoneSource : ObjectSource<DomainName, StoredZone>
{
    /// <inheritdoc/>
    public override string Kind => "zone";

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyMembers { get; } = ["apex"];

    /// <inheritdoc/>
    public override void Foresee(ZoneList zones, ObjectPlace<DomainName> place, StoredZone? value)
    {
        if (value is null)
            zones.Remove(place.Key);
        else
            zones.Add(value.Zone);
    }

    /// <inheritdoc/>
    public override Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<DomainName> place)
    {
        var problem = NameForm.TryParseParameter(address.PartField, address.Parts[0], out var apex);
        place = new ObjectPlace<DomainName>(zones.Find(apex), apex);
        return problem;
    }

    /// <inheritdoc/>
    public override Stored<StoredZone>? Find(IStoreSession session, ObjectPlace<DomainName> place) =>
        session.FindZone(place.Key) is { } stored ? new Stored<StoredZone>(stored, stored.Version) : null;

    /// <inheritdoc/>
    public override StoredZone Read(JsonMembers json, ObjectPlace<DomainName> place) => new(ZoneForm.Read(json, place.Key), 0, 0);

    /// <inheritdoc/>
    public override object Show(Zone? zone, Stored<StoredZone> stored, WriteNotes? notes) =>
        ZoneForm.Show(stored.Value with { Serial = notes?.Serial ?? stored.Value.Serial, Version = stored.Version }, notes?.Warnings);

    /// <inheritdoc/>
    public override string PathOf(ObjectPlace<DomainName> place) => $"/v1/zones/{Uri.EscapeDataString(NameForm.Show(place.Key))}";

    /// <inheritdoc/>
    public override Operation Put(ObjectPlace<DomainName> place, StoredZone value) => new PutZone(value.Zone);

    /// <inheritdoc/>
    public override Operation Delete(ObjectPlace<DomainName> place, bool withObjects) => new DeleteZone(place.Key, withObjects);

    /// <inheritdoc/>
    public override IEnumerable<Stored<StoredZone>> List(IStoreSession session, Zone zone, ListFilter filter, DomainName? after) =>
        after is null && Find(session, new(zone, zone.Apex)) is { } stored ? [stored] : [];

    /// <inheritdoc/>
    public override bool Passes(StoredZone value, ListFilter filter) => filter.Passes(NameForm.Show(value.Zone.Apex), value.Zone.Note);

    /// <inheritdoc/>
    public override string CursorKey(StoredZone value) => value.Zone.Apex.ToString();

    /// <inheritdoc/>
    public override bool TryReadCursorKey(string text, [NotNullWhen(true)] out DomainName? key)
    {
        key = DomainName.TryParse(text, DomainName.Root, out var apex) is NameFault.None ? apex : null;
        return key is not null;
    }
}
