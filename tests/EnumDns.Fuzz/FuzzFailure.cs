namespace EnumDns.Fuzz;

/// <summary>A case that broke a rule.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Iteration">The case's number in the run.</param>
/// <param name="Reason">The rule, or the exception.</param>
/// <param name="Octets">The case.</param>
internal sealed record FuzzFailure(string Target, ulong Seed, long Iteration, string Reason, byte[] Octets)
{
    /// <inheritdoc/>
    public override string ToString() => $"""
        {Reason}
        {Target}, {Octets.Length} octets: {Convert.ToHexString(Octets)}
        again: dotnet run -c Release --project tests/EnumDns.Fuzz -- {Target} --seed {Seed} --from {Iteration} --cases 1
        """;
}
