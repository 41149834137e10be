namespace EnumDns.Architecture.Tests;

/// <summary>What breaks a rule, one line each.</summary>
internal static class Offences
{
    /// <summary>Fails with every line there is.</summary>
    public static void AssertNone(IEnumerable<string> offences)
    {
        var lines = offences.Distinct().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
