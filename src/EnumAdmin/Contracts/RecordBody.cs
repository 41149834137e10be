using System.ComponentModel;
using System.Text.Json.Serialization;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>Any other RRset of a zone, published as it is: TXT, A, SRV and so on.</summary>
public sealed record RecordBody
{
    /// <summary>The owner, absolute, at or below the apex; may be a wildcard.</summary>
    public string? Name { get; init; }

    /// <summary>The type: <c>TXT</c>, or <c>TYPE65280</c> for one without a name.</summary>
    public string? Type { get; init; }

    /// <summary>The apex of the zone that holds it.</summary>
    public string? Zone { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>The records, each as RDATA of a master file with absolute names; at least one.</summary>
    public required IReadOnlyList<string> Rdata { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

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
