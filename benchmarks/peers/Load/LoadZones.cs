using EnumDns.Fixtures;

namespace EnumDns.Peers.Load;

/// <summary>Makes the zones that are loaded and asked.</summary>
internal static class LoadZones
{
    private const int RunLength = 100;
    private const int Prefixes = 1000;

    /// <summary>The zone: the same arguments give the same one.</summary>
    /// <param name="zone">Which.</param>
    /// <param name="numbers">How many numbers it holds, beside 1,000 blocks and 1,000 delegations.</param>
    /// <param name="seed">What it is drawn by.</param>
    /// <param name="targets">Where its numbers lead.</param>
    public static NumberZoneGenerator Create(LoadZone zone, int numbers, int seed, NumberTargets targets) => new(seed, numbers)
    {
        Blocks = Prefixes,
        Delegations = Prefixes,
        RunLength = zone is LoadZone.Blocks ? RunLength : 1,
        Targets = targets,
    };
}
