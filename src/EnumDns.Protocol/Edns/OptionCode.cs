namespace EnumDns.Protocol.Edns;

/// <summary>EDNS option codes (IANA "DNS EDNS0 Option Codes"). Codes not listed here are ignored like the rest (RFC 6891 section 6.1.2).</summary>
public enum OptionCode : ushort
{
    /// <summary>Long-lived queries (RFC 8764).</summary>
    LongLivedQuery = 1,

    /// <summary>Update lease (RFC 9664).</summary>
    UpdateLease = 2,

    /// <summary>Name server identifier (RFC 5001).</summary>
    Nsid = 3,

    /// <summary>DNSSEC algorithms understood (RFC 6975).</summary>
    DnssecAlgorithmUnderstood = 5,

    /// <summary>DS hashes understood (RFC 6975).</summary>
    DsHashUnderstood = 6,

    /// <summary>NSEC3 hashes understood (RFC 6975).</summary>
    Nsec3HashUnderstood = 7,

    /// <summary>Client subnet (RFC 7871).</summary>
    ClientSubnet = 8,

    /// <summary>Remaining life of a zone on a secondary (RFC 7314).</summary>
    Expire = 9,

    /// <summary>DNS cookie (RFC 7873).</summary>
    Cookie = 10,

    /// <summary>Idle timeout of a TCP connection (RFC 7828).</summary>
    TcpKeepalive = 11,

    /// <summary>Padding (RFC 7830).</summary>
    Padding = 12,

    /// <summary>Chain queries (RFC 7901).</summary>
    Chain = 13,

    /// <summary>Trust anchors in use (RFC 8145).</summary>
    KeyTag = 14,

    /// <summary>Extended DNS error (RFC 8914).</summary>
    ExtendedError = 15,

    /// <summary>Agent domain for error reports (RFC 9567).</summary>
    ReportChannel = 18,

    /// <summary>Zone version (RFC 9660).</summary>
    ZoneVersion = 19,
}
