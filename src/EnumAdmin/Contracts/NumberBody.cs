using System.ComponentModel;
using System.Text.Json.Serialization;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>One exact number with its endpoints; or a hole, a number that exists and answers nothing.</summary>
public sealed record NumberBody
{
    /// <summary>The number: a plus and 1 to 15 digits. Any other form of it is understood too.</summary>
    public string? Number { get; init; }

    /// <summary>The apex of the zone that holds it.</summary>
    public string? Zone { get; init; }

    /// <summary>The endpoints in the order in which they are published; at least one, none for a hole.</summary>
    public IReadOnlyList<EndpointBody>? Endpoints { get; init; }

    /// <summary>Whether it is a hole.</summary>
    public bool? Hole { get; init; }

    /// <summary>The text of a hole's TXT record, at most 255 octets; <c>not in use</c> where it is left out. Null for every other number.</summary>
    public string? HoleText { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>The name that stands for it in DNS.</summary>
    [ReadOnly(true)]
    public string? Domain { get; init; }

    /// <summary>What it says in DNS, as lines of a master file.</summary>
    [ReadOnly(true)]
    public IReadOnlyList<string>? Records { get; init; }

    /// <summary>The id of the change that gave it its present form; the ETag is the same in quotes.</summary>
    [ReadOnly(true)]
    public long? Version { get; init; }

    /// <summary>After a change: the serial of the zone that serves it.</summary>
    [ReadOnly(true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public uint? Serial { get; init; }

    /// <summary>After a change: what is accepted, but worth a look.</summary>
    [ReadOnly(true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Warnings { get; init; }
}
