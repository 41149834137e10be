using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Delegations.</summary>
internal sealed class DelegationSource : ObjectSource<E164Number, Delegation>
{
    /// <inheritdoc/>
    public override string Kind => "delegation";

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyMembers { get; } = ["prefix"];

    /// <inheritdoc/>
    public override Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<E164Number> place) => zones.TryPlace(address, out place);

    /// <inheritdoc/>
    public override Stored<Delegation>? Find(IStoreSession session, ObjectPlace<E164Number> place) => session.Delegations.Find(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override Delegation Read(JsonMembers json, ObjectPlace<E164Number> place) => DelegationForm.Read(json, place.Zone!, place.Key);

    /// <inheritdoc/>
    public override object Show(Zone? zone, Stored<Delegation> stored, WriteNotes? notes) => DelegationForm.Show(zone!, stored, notes);

    /// <inheritdoc/>
    public override string PathOf(ObjectPlace<E164Number> place) => $"/v1/delegations/{place.Key}";

    /// <inheritdoc/>
    public override Operation Put(ObjectPlace<E164Number> place, Delegation value) => new PutDelegation(place.Zone!.Apex, value);

    /// <inheritdoc/>
    public override Operation Delete(ObjectPlace<E164Number> place, bool withObjects) => new DeleteDelegation(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override IEnumerable<Stored<Delegation>> List(IStoreSession session, Zone zone, ListFilter filter, E164Number? after) =>
        session.Delegations.Below(zone.Apex, filter.Prefix, after);

    /// <inheritdoc/>
    public override bool Passes(Delegation value, ListFilter filter) => filter.Passes([value.Note, .. value.Servers.Select(server => NameForm.Show(server.Host))]);

    /// <inheritdoc/>
    public override string CursorKey(Delegation value) => value.Prefix.ToString();

    /// <inheritdoc/>
    public override bool TryReadCursorKey(string text, [NotNullWhen(true)] out E164Number? key) => CursorNumber.TryParse(text, out key);
}
