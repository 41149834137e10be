using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>A delegation is put or deleted.</summary>
internal sealed class DelegationEdit(Operation operation, E164Number prefix, Delegation? value)
    : ObjectEditOf<Delegation>(operation, ObjectKind.Delegation, prefix.ToString(), value)
{
    /// <inheritdoc/>
    public override DomainName NameIn(Zone zone) => EnumDomain.Format(prefix, zone.Root);

    /// <inheritdoc/>
    public override IEnumerable<ObjectFinding> CheckPlace(IStoreSession session, Zone zone) =>
        PlaceCheck.CheckDelegation(session, zone, prefix);

    /// <inheritdoc/>
    public override void Write(IStoreTransaction transaction, long version)
    {
        if (After is null)
            transaction.DeleteDelegation(Operation.Zone, prefix);
        else
            transaction.Put(Operation.Zone, After, version);
    }

    /// <inheritdoc/>
    public override void Touch(TouchedNames touched)
    {
        if (Before is not null)
            touched.Delegation(Before);
        if (After is not null)
            touched.Delegation(After);
    }

    /// <inheritdoc/>
    protected override Stored<Delegation>? Load(IStoreSession session) => session.Delegations.Find(Operation.Zone, prefix);

    /// <inheritdoc/>
    protected override IReadOnlyList<ObjectFinding> Check(Zone zone, Delegation value) => ObjectValidator.Check(zone, value);

    /// <inheritdoc/>
    protected override string Format(Zone zone, Delegation value) => string.Join('\n', ObjectLines.Of(value, zone));
}
