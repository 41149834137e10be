using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Blocks.</summary>
internal sealed class BlockSource : ObjectSource<E164Number, Block>
{
    /// <inheritdoc/>
    public override string Kind => "block";

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyMembers { get; } = ["prefix"];

    /// <inheritdoc/>
    public override Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<E164Number> place) => zones.TryPlace(address, out place);

    /// <inheritdoc/>
    public override Stored<Block>? Find(IStoreSession session, ObjectPlace<E164Number> place) => session.Blocks.Find(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override Block Read(JsonMembers json, ObjectPlace<E164Number> place) => BlockForm.Read(json, place.Zone!, place.Key);

    /// <inheritdoc/>
    public override object Show(Zone? zone, Stored<Block> stored, WriteNotes? notes) => BlockForm.Show(zone!, stored, notes);

    /// <inheritdoc/>
    public override string PathOf(ObjectPlace<E164Number> place) => $"/v1/blocks/{place.Key}";

    /// <inheritdoc/>
    public override Operation Put(ObjectPlace<E164Number> place, Block value) => new PutBlock(place.Zone!.Apex, value);

    /// <inheritdoc/>
    public override Operation Delete(ObjectPlace<E164Number> place, bool withObjects) => new DeleteBlock(place.Zone!.Apex, place.Key);

    /// <inheritdoc/>
    public override IEnumerable<Stored<Block>> List(IStoreSession session, Zone zone, ListFilter filter, E164Number? after) =>
        session.Blocks.Below(zone.Apex, filter.Prefix, after);

    /// <inheritdoc/>
    public override bool Passes(Block value, ListFilter filter) => filter.Passes(value.Endpoints, value.Note);

    /// <inheritdoc/>
    public override string CursorKey(Block value) => value.Prefix.ToString();

    /// <inheritdoc/>
    public override bool TryReadCursorKey(string text, [NotNullWhen(true)] out E164Number? key) => CursorNumber.TryParse(text, out key);
}
