namespace EnumDns.Fuzz;

/// <summary>As many mutated cases as fit into the ordinary run, from a new seed each time.</summary>
internal static class OrdinaryRun
{
    /// <summary>Fails with the first case that breaks a rule, and how to repeat it.</summary>
    public static void AssertHarmless(IFuzzTarget target, int cases)
    {
        var seed = (ulong)Random.Shared.NextInt64();
        Console.WriteLine($"{target.Name}: {cases} cases from seed {seed}");
        var failure = new FuzzRun(target, seed).Try(0, i => i < cases, out var tried);
        Assert.True(failure is null, failure?.ToString());
        Assert.Equal(cases, tried);
    }
}
