using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>An RRset is put or deleted.</summary>
internal sealed class RecordsEdit(Operation operation, RecordKey key, RecordSet? value)
    : ObjectEditOf<RecordSet>(operation, ObjectKind.Record, $"{key.Owner.ToUndottedString()} {RecordTypeText.Format(key.Type)}", value)
{
    /// <inheritdoc/>
    public override DomainName NameIn(Zone zone) => key.Owner;

    /// <inheritdoc/>
    public override string? FindObstacle(IStoreSession session, Zone zone) => PlaceCheck.FindObject(session, zone, key);

    /// <inheritdoc/>
    public override void Write(IStoreTransaction transaction, long version)
    {
        if (After is null)
            transaction.DeleteRecords(Operation.Zone, key);
        else
            transaction.Put(Operation.Zone, After, version);
    }

    /// <inheritdoc/>
    public override void Touch(TouchedNames touched) => touched.Record(key);

    /// <inheritdoc/>
    public override void TouchAbove(ChangeScope scope, Zone zone)
    {
        if (key.Type is RecordType.A or RecordType.AAAA)
            scope.TouchGlueAbove(zone, key);
    }

    /// <inheritdoc/>
    protected override Stored<RecordSet>? Load(IStoreSession session) => session.Records.Find(Operation.Zone, key);

    /// <inheritdoc/>
    protected override IReadOnlyList<ObjectFinding> Check(Zone zone, RecordSet value) => ObjectValidator.Check(zone, value);

    /// <inheritdoc/>
    protected override string Format(Zone zone, RecordSet value) => string.Join('\n', ObjectLines.Of(value, zone));
}
