using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// One name of the digit tree with the objects that stand there, linked to the names above it up to the apex: all that
/// <see cref="NodeRules"/> need to know. Filled by <see cref="TreeWalk"/> from streams or by <see cref="PathReader"/> from lookups.
/// </summary>
internal sealed class DigitNode
{
    private readonly PathReader? _reader;
    private readonly DigitNode? _blockAbove;
    private readonly ZoneCut? _cutAbove;
    private IReadOnlyList<RecordSet>? _records;
    private IReadOnlyList<RecordSet>? _wildcardRecords;
    private bool? _hasRecords;
    private bool? _isRedirected;
    private ZoneCut? _cut;

    /// <summary>A name directly below another, whose objects are all known.</summary>
    /// <param name="name">The digits.</param>
    /// <param name="parent">The name above, or null at the apex.</param>
    /// <param name="reader">Who looks up records when they are asked for; null where they are set.</param>
    public DigitNode(E164Number name, DigitNode? parent, PathReader? reader = null)
    {
        Name = name;
        Parent = parent;
        _reader = reader;
        _cutAbove = parent?.CoveringCut;
        _blockAbove = parent?.Block is null ? parent?._blockAbove : parent;
    }

    /// <summary>The digits.</summary>
    public E164Number Name { get; }

    /// <summary>The name above, or null at the apex.</summary>
    public DigitNode? Parent { get; }

    /// <summary>The number or hole that stands here.</summary>
    public Number? Number { get; set; }

    /// <summary>The block whose prefix this is.</summary>
    public Block? Block { get; set; }

    /// <summary>The cut that is made here, whether or not it lies below another; never one at the apex.</summary>
    public ZoneCut? Cut
    {
        get => _cut;
        set => _cut = Parent is null ? null : value;
    }

    /// <summary>Whether the name exists (RFC 4592 section 2.2): something stands here or below. Asked only where a block could fill.</summary>
    public bool Exists { get; set; }

    /// <summary>Other RRsets at this name.</summary>
    public IReadOnlyList<RecordSet> Records
    {
        get => _records ??= HasRecords ? _reader!.RecordsAt(this) : [];
        set => _records = value;
    }

    /// <summary>Other RRsets at the wildcard directly below.</summary>
    public IReadOnlyList<RecordSet> WildcardRecords
    {
        get => _wildcardRecords ??= HasRecords ? _reader!.RecordsAtWildcard(this) : [];
        set => _wildcardRecords = value;
    }

    /// <summary>Whether other RRsets stand at or below this name, as far as lookups tell; a walk sees for itself.</summary>
    public bool HasRecords => _hasRecords ??= _reader is not null && Parent is not { HasRecords: false } && _reader.AnyRecords(this);

    /// <summary>The cut that the name is at or below: the one closest to the apex.</summary>
    public ZoneCut? CoveringCut => _cutAbove ?? Cut;

    /// <summary>Whether the name is that of a cut which no other cut lies above.</summary>
    public bool IsCut => _cutAbove is null && Cut is not null;

    /// <summary>Whether the name has a DNAME or lies below one (RFC 6672 section 2.4): there is nothing to fill.</summary>
    public bool IsRedirected => _isRedirected ??= Parent is { IsRedirected: true } || Records.Any(records => records.Type == RecordType.DNAME);

    /// <summary>The innermost block that has the name among its numbers, or null.</summary>
    public DigitNode? Admitting => BlockNodes(_blockAbove).FirstOrDefault(node => node.Block!.Admits(Name));

    /// <summary>The innermost loose block whose prefix this is or lies above, or null: the block of numbers below that do not exist.</summary>
    public DigitNode? Loose => BlockNodes(Block is null ? _blockAbove : this).FirstOrDefault(node => node.Block!.Length is null);

    /// <summary>Whether any block's prefix is this or lies above.</summary>
    public bool IsInBlock => Block is not null || _blockAbove is not null;

    /// <summary>
    /// Whether the name exists because a block of fixed length, whose prefix lies above, has numbers at or below it. It does not
    /// publish those that a loose block further in has.
    /// </summary>
    public bool ExistsByExpansion =>
        BlockNodes(_blockAbove).TakeWhile(node => node.Block!.Length is not null).Any(node => node.Block!.Expansion is { } numbers && numbers.Length >= Name.Length);

    private static IEnumerable<DigitNode> BlockNodes(DigitNode? innermost)
    {
        for (var node = innermost; node is not null; node = node._blockAbove)
            yield return node;
    }
}
