using System.ComponentModel;
using System.Text.Json.Serialization;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>A prefix whose numbers an institution keeps on servers of its own: a zone cut.</summary>
public sealed record DelegationBody
{
    /// <summary>The prefix: a plus and 1 to 15 digits, longer than the zone's.</summary>
    public string? Prefix { get; init; }

    /// <summary>The apex of the zone that holds it.</summary>
    public string? Zone { get; init; }

    /// <summary>The name servers, at least one.</summary>
    public required IReadOnlyList<NameServerBody> NameServers { get; init; }

    /// <summary>DS records; none for a zone that is not signed.</summary>
    public IReadOnlyList<SignerBody>? Ds { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>The name that is delegated.</summary>
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
