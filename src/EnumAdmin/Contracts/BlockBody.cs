using System.ComponentModel;
using System.Text.Json.Serialization;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>All numbers that begin with a prefix, apart from those that have objects of their own.</summary>
public sealed record BlockBody
{
    /// <summary>The prefix: a plus and 1 to 15 digits. It is itself not a number of the block.</summary>
    public string? Prefix { get; init; }

    /// <summary>The apex of the zone that holds it.</summary>
    public string? Zone { get; init; }

    /// <summary>How many digits a number of the block has, prefix included; null where any number of digits behind the prefix will do.</summary>
    public int? Length { get; init; }

    /// <summary>The endpoints of every number of the block, in the order in which they are published; at least one.</summary>
    public required IReadOnlyList<EndpointBody> Endpoints { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>The name that stands for the prefix in DNS.</summary>
    [ReadOnly(true)]
    public string? Domain { get; init; }

    /// <summary>What it says in DNS, as lines of a master file; of a block of fixed length the first number's.</summary>
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
