using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Finds the names that look like a block's fill, but would not exist without a number of their own: nothing else stands at
/// them or below. Then the number says what the block says anyway.
/// </summary>
internal sealed class ExplicitNumbers : FillPath
{
    private readonly HashSet<E164Number> _numbers = [];
    private readonly State[] _states = new State[E164Number.MaxDigits + 1];

    private ExplicitNumbers(ZoneSnapshot zone, IReadOnlySet<E164Number> blocks)
        : base(zone, blocks)
    {
    }

    /// <summary>Finds them.</summary>
    public static IReadOnlySet<E164Number> Find(ZoneSnapshot zone, IReadOnlySet<E164Number> blocks)
    {
        var survey = new ExplicitNumbers(zone, blocks);
        while (blocks.Count > 0 && survey.TryMove(out var place))
            survey.Look(place);
        return survey._numbers;
    }

    /// <inheritdoc/>
    protected override void Enter(E164Number digits)
    {
        base.Enter(digits);
        _states[digits.Length] = default;
    }

    /// <inheritdoc/>
    protected override void Leave(E164Number digits)
    {
        ref var state = ref _states[digits.Length];
        if (state.IsFill && !state.Exists)
        {
            _numbers.Add(digits);
            state.Exists = true;
        }

        if (state.Exists && digits.Length > Prefix.Length)
            _states[digits.Length - 1].Exists = true;
    }

    private void Look(OwnerPlace place)
    {
        ref var state = ref _states[place.Digits.Length];
        var isFill = Walk.Node.Has(RecordType.NAPTR) && IsFill(place, out _);
        state.IsFill |= isFill && place.Kind is OwnerKind.Digits;
        state.Exists |= !isFill || Walk.Node.Count > 1;
    }

    /// <summary>A name of digits on the path.</summary>
    private record struct State
    {
        /// <summary>Whether it has a block's records.</summary>
        public bool IsFill;

        /// <summary>Whether it exists for another reason than that.</summary>
        public bool Exists;
    }
}
