namespace EnumDns.Registry.Updates;

/// <summary>How many objects a zone has.</summary>
/// <param name="Numbers">Numbers and holes.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="Delegations">Delegations.</param>
/// <param name="Records">Other RRsets.</param>
public readonly record struct ZoneCounts(long Numbers, long Blocks, long Delegations, long Records)
{
    /// <summary>These and others.</summary>
    public ZoneCounts Add(ZoneCounts other) =>
        new(Numbers + other.Numbers, Blocks + other.Blocks, Delegations + other.Delegations, Records + other.Records);
}
