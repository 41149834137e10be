using System.ComponentModel;
using System.Text.Json.Serialization;

namespace EnumAdmin.Contracts;

/// <summary>Where a number or block leads to by one service: one NAPTR record. It has either a URI or a pattern.</summary>
public sealed record EndpointBody
{
    /// <summary>The Enumservice without <c>E2U+</c>: <c>sip</c>, <c>h323</c>, <c>email:mailto</c>.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// The URI: <c>sip:room@example.net</c>. <c>{number}</c> stands for the digits dialled, <c>{+number}</c> for the same behind a plus,
    /// <c>{suffix}</c> for the digits behind a block's prefix.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uri { get; init; }

    /// <summary>A substitution instead of a URI.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PatternBody? Pattern { get; init; }

    /// <summary>ORDER of the NAPTR record, 0 to 65535; 10 where it is left out. The same for all endpoints, unless clients are to skip some.</summary>
    public ushort? Order { get; init; }

    /// <summary>PREFERENCE of the NAPTR record, 0 to 65535, lower first; 10, 11, 12 and so on in the order given where it is left out.</summary>
    public ushort? Preference { get; init; }

    /// <summary>The URI that a client gets who dials the number; missing for blocks, and where the pattern does not match the number.</summary>
    [ReadOnly(true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resolved { get; init; }
}
