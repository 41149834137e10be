namespace EnumAdmin.Contracts;

/// <summary>A zone at one serial.</summary>
public sealed record ZoneSerialBody
{
    /// <summary>The apex.</summary>
    public required string Zone { get; init; }

    /// <summary>The serial.</summary>
    public required uint Serial { get; init; }
}
