using System.Text.Json.Serialization;

namespace EnumAdmin.Contracts;

/// <summary>How far an import has come.</summary>
public sealed record ProgressBody
{
    /// <summary><c>reading</c> (octets), <c>recognising</c> (RRsets) or <c>writing</c> (objects).</summary>
    public required string Phase { get; init; }

    /// <summary>How much of the phase is done.</summary>
    public required long Done { get; init; }

    /// <summary>How much there is in all; missing where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }
}
