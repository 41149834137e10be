namespace EnumDns.Registry.MasterFiles;

/// <summary>What an import makes of a zone, counted.</summary>
public sealed record ImportCounts
{
    /// <summary>Numbers.</summary>
    public long Numbers { get; init; }

    /// <summary>Holes.</summary>
    public long Holes { get; init; }

    /// <summary>Blocks.</summary>
    public long Blocks { get; init; }

    /// <summary>RRsets that blocks publish at names inside them, and that are not kept one by one.</summary>
    public long Fills { get; init; }

    /// <summary>Delegations.</summary>
    public long Delegations { get; init; }

    /// <summary>RRsets that are kept as they are.</summary>
    public long Records { get; init; }

    /// <summary>Objects in all: what is written beside the zone itself.</summary>
    public long Objects => Numbers + Holes + Blocks + Delegations + Records;
}
