namespace EnumDns.Fuzz;

/// <summary>Gives a target one case after the other until one breaks a rule.</summary>
internal sealed class FuzzRun(IFuzzTarget target, ulong seed)
{
    private readonly Dice _dice = new();
    private readonly OctetBuffer _case = new(target.Capacity);

    /// <summary>Tries cases by their numbers.</summary>
    /// <param name="from">The first case.</param>
    /// <param name="goesOn">Whether the case of a number is still to be tried.</param>
    /// <param name="tried">How many were.</param>
    /// <returns>The first failure, or null.</returns>
    public FuzzFailure? Try(long from, Func<long, bool> goesOn, out long tried)
    {
        for (tried = 0; goesOn(from + tried); tried++)
        {
            _dice.Start(seed, from + tried);
            target.Make(_dice, _case);
            if (Try(target, _case.Span) is { } reason)
                return new FuzzFailure(target.Name, seed, from + tried, reason, _case.Span.ToArray());
        }

        return null;
    }

    /// <summary>Tries one case; tells the rule that it breaks, or the exception, or null.</summary>
    public static string? Try(IFuzzTarget target, ReadOnlySpan<byte> octets)
    {
        try
        {
            return target.FindBroken(octets);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
