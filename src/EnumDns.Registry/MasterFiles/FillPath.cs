using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>A walk that knows for each name which block fills it: the innermost whose prefix is above.</summary>
internal abstract class FillPath : DigitPath
{
    private readonly IReadOnlySet<E164Number> _blocks;
    private readonly Frame[] _frames = new Frame[E164Number.MaxDigits + 1];

    /// <summary>A walk that starts before the apex.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="blocks">The prefixes of its blocks.</param>
    protected FillPath(ZoneSnapshot zone, IReadOnlySet<E164Number> blocks)
        : base(zone) => _blocks = blocks;

    /// <summary>Goes on to the next name.</summary>
    protected bool TryMove(out OwnerPlace place)
    {
        if (!TryMoveNext(out place))
            return false;
        ref var frame = ref _frames[place.Digits.Length];
        if (place.Kind is OwnerKind.Digits && !frame.Cut.IsOccluded && Walk.Node.Has(RecordType.NS))
            frame.Cut = new CutPlace(true, place.Digits);
        else if (place.Kind is OwnerKind.Wildcard && !frame.Cut.IsOccluded && IsOwnBlock(place.Digits))
            frame = frame with { Block = RrsetReading.Copy(NaptrOfWalk(), Walk.Number), BlockPrefix = place.Digits };
        return true;
    }

    /// <summary>The zone cut that a place is at or below.</summary>
    protected CutPlace CutAbove(OwnerPlace place) => _frames[place.Digits.Length].Cut;

    /// <summary>Whether the current wildcard is where a block is published.</summary>
    protected bool IsBlock(OwnerPlace place) => place.Kind is OwnerKind.Wildcard && _frames[place.Digits.Length].BlockPrefix == place.Digits && _frames[place.Digits.Length].Block is not null;

    /// <summary>Whether the current name's NAPTR RRset is that of the block that fills the name.</summary>
    /// <param name="place">The current name's place.</param>
    /// <param name="block">The block's prefix.</param>
    protected bool IsFill(OwnerPlace place, out E164Number block)
    {
        // Strictly above for a name of digits: a block's prefix is none of its numbers. At or above for a wildcard, which is
        // below that; but where the block is the wildcard's own, it is the block that stands there.
        var length = place.Kind is OwnerKind.Wildcard ? place.Digits.Length : place.Digits.Length - 1;
        block = default;
        if (place.Kind is OwnerKind.Other or OwnerKind.Apex || length < Prefix.Length || length == E164Number.MaxDigits || CutAbove(place).IsOccluded || IsBlock(place))
            return false;
        ref var frame = ref _frames[length];
        block = frame.BlockPrefix;
        return frame.Block is not null && RrsetReading.IsSame(NaptrOfWalk(), Walk.Number, frame.Block);
    }

    /// <summary>Whether a block's prefix is strictly above a name of digits.</summary>
    protected bool IsInBlock(OwnerPlace place) => place.Digits.Length > Prefix.Length && _frames[place.Digits.Length - 1].Block is not null;

    /// <inheritdoc/>
    protected override void Enter(E164Number digits) =>
        _frames[digits.Length] = digits.Length > Prefix.Length ? _frames[digits.Length - 1] : default;

    // An outer block with the same records fills the wildcard already.
    private bool IsOwnBlock(E164Number digits) =>
        _blocks.Contains(digits) && !(_frames[digits.Length].Block is { } outer && RrsetReading.IsSame(NaptrOfWalk(), Walk.Number, outer));

    private RrsetView NaptrOfWalk()
    {
        Walk.Node.TryFind(RecordType.NAPTR, out var rrset, out _);
        return rrset;
    }

    /// <summary>The zone cut above a name, if there is one.</summary>
    /// <param name="IsOccluded">Whether there is.</param>
    /// <param name="Cut">Its digits.</param>
    protected readonly record struct CutPlace(bool IsOccluded, E164Number Cut);

    /// <summary>A name of digits on the path: what it inherits, or has itself.</summary>
    private record struct Frame(CutPlace Cut, RrsetData? Block, E164Number BlockPrefix);
}
