using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Finds out which wildcards of a zone are blocks. A block is published at its wildcard and, below its prefix, at each name
/// that exists and at that name's wildcard, unless they have something of their own. So a wildcard that stands for a
/// block by its records is none if anything below it was forgotten: then it must stay the wildcard that it is. What is
/// forgotten does not depend on which wildcards are blocks, so one walk tells all.
/// </summary>
internal sealed class BlockSurvey : DigitPath
{
    private readonly ObjectRecognition _objects;
    private readonly IReadOnlySet<E164Number> _verbatim;
    private readonly HashSet<E164Number> _blocks = [];
    private readonly Frame[] _frames = new Frame[E164Number.MaxDigits + 1];
    private int _candidates;

    private BlockSurvey(ZoneSnapshot zone, ObjectRecognition objects, IReadOnlySet<E164Number> verbatim)
        : base(zone)
    {
        _objects = objects;
        _verbatim = verbatim;
    }

    /// <summary>The prefixes of all blocks of a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="objects">What blocks are told by.</param>
    /// <param name="verbatim">Prefixes that are to be no blocks, whatever stands there.</param>
    public static IReadOnlySet<E164Number> Find(ZoneSnapshot zone, ObjectRecognition objects, IReadOnlySet<E164Number> verbatim)
    {
        var survey = new BlockSurvey(zone, objects, verbatim);
        while (survey.TryMoveNext(out var place))
            survey.Look(place);
        return survey._blocks;
    }

    /// <inheritdoc/>
    protected override void Enter(E164Number digits)
    {
        ref var frame = ref _frames[digits.Length];
        frame = digits.Length > Prefix.Length ? new Frame { IsOccluded = _frames[digits.Length - 1].IsOccluded, IsRedirected = _frames[digits.Length - 1].IsRedirected } : default;
    }

    /// <inheritdoc/>
    protected override void Leave(E164Number digits)
    {
        ref var frame = ref _frames[digits.Length];
        if (frame.IsCandidate)
        {
            _candidates--;
            if (!frame.IsRejected)
                _blocks.Add(digits);
        }

        if (_candidates > 0 && digits.Length > Prefix.Length && !frame.IsOccluded && !frame.IsRedirected && !frame.IsAsBlocksHaveIt(digits.Length))
            RejectAbove(digits.Length);
    }

    private void Look(OwnerPlace place)
    {
        ref var frame = ref _frames[place.Digits.Length];
        if (frame.IsOccluded)
            return;
        if (place.Kind is OwnerKind.Digits)
        {
            // RFC 9499 section 7: what lies at or below a zone cut is not the zone's own, and no block reaches there.
            frame.IsOccluded = Walk.Node.Has(RecordType.NS);
            // RFC 6672 section 2.4: nothing exists below a DNAME.
            frame.IsRedirected = Walk.Node.Has(RecordType.DNAME);
            frame.HasOwn = RrsetReading.HasOwn(Walk.Node) || ObjectRecognition.IsHole(Walk.Node, Walk.Number);
        }
        else if (place.Kind is OwnerKind.Wildcard)
        {
            frame.HasOwnBelow = RrsetReading.HasOwn(Walk.Node);
            frame.IsCandidate = !_verbatim.Contains(place.Digits) && IsBlock(place.Digits);
            _candidates += frame.IsCandidate ? 1 : 0;
        }
    }

    private bool IsBlock(E164Number prefix) =>
        !prefix.IsEmpty && Walk.Node.TryFind(RecordType.NAPTR, out var rrset, out _)
        && _objects.TryReadBlock(prefix, rrset, Walk.Number, out var block, out _) && _objects.ErrorOf(block) is null;

    private void RejectAbove(int length)
    {
        for (var above = Prefix.Length; above < length; above++)
            _frames[above].IsRejected = true;
    }

    /// <summary>A name of digits on the path.</summary>
    private struct Frame
    {
        /// <summary>Whether it is a zone cut or below one.</summary>
        public bool IsOccluded;

        /// <summary>Whether it has a DNAME or is below one.</summary>
        public bool IsRedirected;

        /// <summary>Whether a block's records are there, or something that keeps them away.</summary>
        public bool HasOwn;

        /// <summary>The same at its wildcard.</summary>
        public bool HasOwnBelow;

        /// <summary>Whether blocks above publish nothing that is not there. A name of 15 digits has no numbers below it to fill for.</summary>
        public readonly bool IsAsBlocksHaveIt(int length) => HasOwn && (HasOwnBelow || length == E164Number.MaxDigits);

        /// <summary>Whether its wildcard has a block's records.</summary>
        public bool IsCandidate;

        /// <summary>Whether something below it is not as the block would have it.</summary>
        public bool IsRejected;
    }
}
