namespace EnumAdmin.Contracts;

/// <summary>How a zone is: what is registered, and what is served.</summary>
public sealed record ZoneStatusBody
{
    /// <summary>The apex.</summary>
    public required string Apex { get; init; }

    /// <summary>The id of the change that gave the zone object its present form.</summary>
    public required long Version { get; init; }

    /// <summary>The serial in the registry.</summary>
    public required uint Serial { get; init; }

    /// <summary>The serial that is served; the same, unless the server is at fault.</summary>
    public required uint? ServedSerial { get; init; }

    /// <summary>Names that are served, empty non-terminals not counted.</summary>
    public required long? ServedNames { get; init; }

    /// <summary>Records that are served.</summary>
    public required long? ServedRecords { get; init; }

    /// <summary>Numbers and holes in the registry.</summary>
    public required long Numbers { get; init; }

    /// <summary>Blocks in the registry.</summary>
    public required long Blocks { get; init; }

    /// <summary>Delegations in the registry.</summary>
    public required long Delegations { get; init; }

    /// <summary>Other RRsets in the registry.</summary>
    public required long Records { get; init; }
}
