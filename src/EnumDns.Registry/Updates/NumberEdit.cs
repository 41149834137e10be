using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>A number or a hole is put or deleted.</summary>
internal sealed class NumberEdit(Operation operation, E164Number digits, Number? value)
    : ObjectEditOf<Number>(operation, ObjectKind.Number, digits.ToString(), value)
{
    /// <inheritdoc/>
    public override DomainName NameIn(Zone zone) => EnumDomain.Format(digits, zone.Root);

    /// <inheritdoc/>
    public override string? FindObstacle(IStoreSession session, Zone zone)
    {
        var type = After!.IsHole ? RecordType.TXT : RecordType.NAPTR;
        return PlaceCheck.FindRecords(session, zone, NameIn(zone), type);
    }

    /// <inheritdoc/>
    public override IEnumerable<ObjectFinding> CheckPlace(IStoreSession session, Zone zone) =>
        PlaceCheck.CheckDelegations(session, zone, "number", digits);

    /// <inheritdoc/>
    public override void Write(IStoreTransaction transaction, long version)
    {
        if (After is null)
            transaction.DeleteNumber(Operation.Zone, digits);
        else
            transaction.Put(Operation.Zone, After, version);
    }

    /// <inheritdoc/>
    public override void Touch(TouchedNames touched) => touched.Number(digits);

    /// <inheritdoc/>
    protected override Stored<Number>? Load(IStoreSession session) => session.Numbers.Find(Operation.Zone, digits);

    /// <inheritdoc/>
    protected override IReadOnlyList<ObjectFinding> Check(Zone zone, Number value) => ObjectValidator.Check(zone, value);

    /// <inheritdoc/>
    protected override string Format(Zone zone, Number value) => string.Join('\n', ObjectLines.Of(value, zone));
}
