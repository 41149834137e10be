namespace EnumDns.Fuzz;

/// <summary>
/// Pseudo-random choices that a seed repeats exactly on every machine and version (SplitMix64). Each case of a run has
/// dice of its own, so that one case can be repeated without those before it.
/// </summary>
internal sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Starts the choices of one case of one run.</summary>
    public void Start(ulong seed, long iteration)
    {
        _state = seed + (ulong)iteration * 0xD1342543DE82EF95;
        Next();
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to but not including the given one, which is above 0.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of the given items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
