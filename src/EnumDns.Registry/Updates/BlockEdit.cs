using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>A block is put or deleted.</summary>
internal sealed class BlockEdit(Operation operation, E164Number prefix, Block? value)
    : ObjectEditOf<Block>(operation, ObjectKind.Block, prefix.ToString(), value)
{
    /// <inheritdoc/>
    public override DomainName NameIn(Zone zone) => EnumDomain.Format(prefix, zone.Root);

    /// <inheritdoc/>
    public override string? FindObstacle(IStoreSession session, Zone zone) =>
        After!.Length is null ? PlaceCheck.FindRecords(session, zone, PlaceCheck.WildcardOf(NameIn(zone)), RecordType.NAPTR) : null;

    /// <inheritdoc/>
    public override IEnumerable<ObjectFinding> CheckPlace(IStoreSession session, Zone zone) =>
        PlaceCheck.CheckDelegations(session, zone, "prefix", prefix);

    /// <inheritdoc/>
    public override void Write(IStoreTransaction transaction, long version)
    {
        if (After is null)
            transaction.DeleteBlock(Operation.Zone, prefix);
        else
            transaction.Put(Operation.Zone, After, version);
    }

    /// <inheritdoc/>
    public override void Touch(TouchedNames touched)
    {
        if (Before is not null)
            touched.Block(Before);
        if (After is not null)
            touched.Block(After);
    }

    /// <inheritdoc/>
    protected override Stored<Block>? Load(IStoreSession session) => session.Blocks.Find(Operation.Zone, prefix);

    /// <inheritdoc/>
    protected override IReadOnlyList<ObjectFinding> Check(Zone zone, Block value) => ObjectValidator.Check(zone, value);

    /// <inheritdoc/>
    protected override string Format(Zone zone, Block value) => string.Join('\n', ObjectLines.Of(value, zone));
}
