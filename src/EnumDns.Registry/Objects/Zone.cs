using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Objects;

/// <summary>
/// A zone that the registry fills: its apex, the values of its SOA and its name servers. The serial is not among them:
/// the write path keeps it.
/// </summary>
public sealed record Zone
{
    /// <summary>The apex: 3.3.nrenum.net. Apexes may nest: a zone below another is its own.</summary>
    public required DomainName Apex { get; init; }

    /// <summary>The primary name server (MNAME of the SOA, RFC 1035 section 3.3.13).</summary>
    public required DomainName PrimaryServer { get; init; }

    /// <summary>The mailbox of the person in charge, as a name (RNAME): hostmaster.example.net.</summary>
    public required DomainName Mailbox { get; init; }

    /// <summary>The name servers (NS RRset of the apex), at least one, in the order given.</summary>
    public required IReadOnlyList<DomainName> NameServers { get; init; }

    /// <summary>Seconds between a secondary's looks at the serial.</summary>
    public uint Refresh { get; init; } = 3600;

    /// <summary>Seconds until a secondary tries again after a failure.</summary>
    public uint Retry { get; init; } = 900;

    /// <summary>Seconds after which a secondary that reaches nobody stops to answer.</summary>
    public uint Expire { get; init; } = 1_209_600;

    /// <summary>MINIMUM of the SOA: TTL of negative answers in seconds (RFC 2308 section 4).</summary>
    public uint Minimum { get; init; } = 300;

    /// <summary>TTL in seconds of every object that states none.</summary>
    public uint DefaultTtl { get; init; } = 3600;

    /// <summary>TTL in seconds of the SOA, or null for <see cref="DefaultTtl"/>.</summary>
    public uint? SoaTtl { get; init; }

    /// <summary>TTL in seconds of the apex's NS RRset, or null for <see cref="DefaultTtl"/>.</summary>
    public uint? NameServerTtl { get; init; }

    /// <summary>How serials are counted.</summary>
    public SerialScheme SerialScheme { get; init; }

    /// <summary>What precedes a national number inside the country: 0 in France; null where national numbers are not accepted.</summary>
    public string? TrunkPrefix { get; init; }

    /// <summary>What precedes a country code when it is dialled: 00 in France.</summary>
    public string InternationalPrefix { get; init; } = "00";

    /// <summary>The country code, 1 to 3 digits, which national numbers are completed with; null where they are not accepted.</summary>
    public E164Number? CountryCode { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }

    /// <summary>The prefix that all numbers of the zone begin with: 33 for 3.3.nrenum.net; empty where the apex has no digits in front.</summary>
    public E164Number Prefix => EnumDomain.TryParse(Apex, out var prefix, out _) ? prefix : default;

    /// <summary>The root of the ENUM tree that the zone is in: nrenum.net for 3.3.nrenum.net.</summary>
    public DomainName Root => EnumDomain.TryParse(Apex, out _, out var root) ? root : Apex;

    /// <summary>How national numbers are read, or null where they are not accepted.</summary>
    public DialPlan? DialPlan => CountryCode is { } code && TrunkPrefix is not null ? new DialPlan(code, TrunkPrefix, InternationalPrefix) : null;

    /// <inheritdoc/>
    public bool Equals(Zone? other) =>
        other is not null && Apex == other.Apex && PrimaryServer == other.PrimaryServer && Mailbox == other.Mailbox && NameServers.SequenceEqual(other.NameServers)
        && (Refresh, Retry, Expire, Minimum, DefaultTtl) == (other.Refresh, other.Retry, other.Expire, other.Minimum, other.DefaultTtl)
        && (SoaTtl, NameServerTtl, SerialScheme, TrunkPrefix, InternationalPrefix) == (other.SoaTtl, other.NameServerTtl, other.SerialScheme, other.TrunkPrefix, other.InternationalPrefix)
        && CountryCode == other.CountryCode && Note == other.Note;

    /// <inheritdoc/>
    public override int GetHashCode() => Apex.GetHashCode();
}
