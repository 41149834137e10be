using System.ComponentModel;
using System.Text.Json.Serialization;

namespace EnumAdmin.Contracts;

/// <summary>A token of the API. The token itself is shown once, when it is made.</summary>
public sealed record TokenBody
{
    /// <summary>What people call it: 1 to 64 letters, digits and <c>. _ - @</c>. The audit shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may change anything, or only look; only look where it is left out.</summary>
    public bool? CanWrite { get; init; }

    /// <summary>From when it is refused, or null: <c>2027-06-30T00:00:00Z</c>.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>When it was made.</summary>
    [ReadOnly(true)]
    public DateTime? Created { get; init; }

    /// <summary>The token, after it was made; nobody can show it again.</summary>
    [ReadOnly(true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; init; }
}
