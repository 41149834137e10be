using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>What a DNS server said to a question for the NAPTR records of one name.</summary>
public sealed record NaptrResponse
{
    /// <summary>What became of the question.</summary>
    public required NaptrResponseKind Kind { get; init; }

    /// <summary>The records in the order received; none unless there is an answer.</summary>
    public IReadOnlyList<NaptrRule> Rules { get; init; } = [];

    /// <summary>The names that CNAME or DNAME records led to, in order.</summary>
    public IReadOnlyList<DomainName> Aliases { get; init; } = [];

    /// <summary>The name at which a referral delegates, or null.</summary>
    public DomainName? Cut { get; init; }

    /// <summary>Whom a referral names.</summary>
    public IReadOnlyList<ReferredServer> Servers { get; init; } = [];

    /// <summary>The TTL of the answer in seconds, or null without one.</summary>
    public uint? Ttl { get; init; }

    /// <summary>The response code by its name in IANA's registry: <c>NOERROR</c>, <c>NXDOMAIN</c>.</summary>
    public string Rcode { get; init; } = "NOERROR";
}
