namespace EnumDns.Registry.Updates;

/// <summary>What is asked of the registry: all of it happens, or none.</summary>
/// <param name="Actor">Who asks: the name of a token, or the program itself.</param>
/// <param name="Origin">From where: an address, or <c>local</c>.</param>
/// <param name="Operations">The steps, at least one; later ones see what earlier ones did.</param>
public sealed record Change(string Actor, string Origin, IReadOnlyList<Operation> Operations)
{
    /// <summary>Whether to find out what would happen, and change nothing.</summary>
    public bool IsDryRun { get; init; }
}
