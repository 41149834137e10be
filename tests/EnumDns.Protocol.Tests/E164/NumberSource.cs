namespace EnumDns.Protocol.Tests.E164;

/// <summary>Random digits, the same for the same seed, with common prefixes so that numbers are related.</summary>
internal static class NumberSource
{
    public static IEnumerable<string> Digits(int count, int seed)
    {
        var random = new Random(seed);
        var last = "";
        for (var i = 0; i < count; i++)
        {
            var kept = random.Next(last.Length + 1);
            var length = random.Next(Math.Max(1, kept), 16);
            last = last[..kept] + string.Concat(Enumerable.Range(0, length - kept).Select(_ => random.Next(10)));
            yield return last;
        }
    }
}
