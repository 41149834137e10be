namespace EnumDns.Peers.Load;

/// <summary>Random numbers by a seed, a few instructions each (SplitMix64).</summary>
internal sealed class SeededSequence(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A random number between 0 and 1, never 0.</summary>
    public double NextFraction() => ((Next() >> 11) + 1) * (1.0 / (1UL << 53));

    /// <summary>64 bits that look random, always the same for the same value.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
