using System.Text.Json.Serialization;

namespace EnumAdmin.Contracts;

/// <summary>How the server is.</summary>
public sealed record HealthBody
{
    /// <summary><c>alive</c> or <c>ready</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How many zones are served.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Zones { get; init; }
}
