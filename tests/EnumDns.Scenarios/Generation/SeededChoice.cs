namespace EnumDns.Scenarios.Generation;

/// <summary>Random choices that a seed repeats.</summary>
internal sealed class SeededChoice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True that many times in a hundred.</summary>
    public bool Percent(int chance) => _random.Next(100) < chance;

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>One of the given things.</summary>
    public T One<T>(params IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    /// <summary>A name with the case of some letters changed.</summary>
    public string MixCase(string name) => string.Create(name.Length, (name, _random), static (text, state) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = state._random.Next(2) == 0 ? char.ToUpperInvariant(state.name[i]) : state.name[i];
    });
}
