using System.ComponentModel;
using System.Text.Json.Serialization;
using EnumAdmin.Problems;
using EnumDns.Registry.Objects;

namespace EnumAdmin.Contracts;

/// <summary>A zone: its apex, the values of its SOA, its name servers, and how numbers are dialled in its country.</summary>
public sealed record ZoneBody
{
    /// <summary>The apex: <c>3.3.nrenum.net</c>.</summary>
    public string? Apex { get; init; }

    /// <summary>The primary name server (MNAME of the SOA).</summary>
    public required string PrimaryServer { get; init; }

    /// <summary>The mailbox of the person in charge, as a name (RNAME of the SOA): <c>hostmaster.example.net</c>.</summary>
    public required string Mailbox { get; init; }

    /// <summary>The name servers, at least one.</summary>
    public required IReadOnlyList<string> NameServers { get; init; }

    /// <summary>Seconds between a secondary's looks at the serial; 3600 where it is left out.</summary>
    public uint? Refresh { get; init; }

    /// <summary>Seconds until a secondary tries again; 900 where it is left out.</summary>
    public uint? Retry { get; init; }

    /// <summary>Seconds after which a secondary that reaches nobody stops to answer; 1209600 where it is left out.</summary>
    public uint? Expire { get; init; }

    /// <summary>TTL of negative answers in seconds; 300 where it is left out.</summary>
    public uint? Minimum { get; init; }

    /// <summary>TTL in seconds of every object that states none; 3600 where it is left out.</summary>
    public uint? DefaultTtl { get; init; }

    /// <summary>TTL in seconds of the SOA, or null for the default.</summary>
    public uint? SoaTtl { get; init; }

    /// <summary>TTL in seconds of the apex's NS records, or null for the default.</summary>
    public uint? NameServerTtl { get; init; }

    /// <summary>How serials are counted: one more each time, or by the day; <c>counter</c> where it is left out.</summary>
    public SerialScheme? SerialScheme { get; init; }

    /// <summary>The country code that national numbers are completed with, or null where they are not accepted: <c>+33</c>.</summary>
    public string? CountryCode { get; init; }

    /// <summary>What precedes a national number inside the country, or null where such numbers are not accepted: <c>0</c>.</summary>
    public string? TrunkPrefix { get; init; }

    /// <summary>What precedes a country code when it is dialled; <c>00</c> where it is left out.</summary>
    public string? InternationalPrefix { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }

    /// <summary>The prefix that all numbers of the zone begin with; null where the apex has no digits in front.</summary>
    [ReadOnly(true)]
    public string? Prefix { get; init; }

    /// <summary>The serial of its SOA.</summary>
    [ReadOnly(true)]
    public uint? Serial { get; init; }

    /// <summary>Its SOA and NS records, as lines of a master file.</summary>
    [ReadOnly(true)]
    public IReadOnlyList<string>? Records { get; init; }

    /// <summary>The id of the change that gave the zone itself, not what is in it, its present form; the ETag is the same in quotes.</summary>
    [ReadOnly(true)]
    public long? Version { get; init; }

    /// <summary>After a change: what is accepted, but worth a look.</summary>
    [ReadOnly(true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Warnings { get; init; }
}
