namespace EnumDns.Protocol.Edns;

/// <summary>INFO-CODEs of extended DNS errors (RFC 8914 section 4, IANA "Extended DNS Error Codes").</summary>
public enum ExtendedError : ushort
{
    /// <summary>An error that has no code of its own.</summary>
    Other = 0,

    /// <summary>Unsupported DNSKEY algorithm.</summary>
    UnsupportedDnskeyAlgorithm = 1,

    /// <summary>Unsupported DS digest type.</summary>
    UnsupportedDsDigestType = 2,

    /// <summary>Stale answer.</summary>
    StaleAnswer = 3,

    /// <summary>Forged answer.</summary>
    ForgedAnswer = 4,

    /// <summary>DNSSEC indeterminate.</summary>
    DnssecIndeterminate = 5,

    /// <summary>DNSSEC bogus.</summary>
    DnssecBogus = 6,

    /// <summary>Signature expired.</summary>
    SignatureExpired = 7,

    /// <summary>Signature not yet valid.</summary>
    SignatureNotYetValid = 8,

    /// <summary>DNSKEY missing.</summary>
    DnskeyMissing = 9,

    /// <summary>RRSIGs missing.</summary>
    RrsigsMissing = 10,

    /// <summary>No zone key bit set.</summary>
    NoZoneKeyBitSet = 11,

    /// <summary>NSEC missing.</summary>
    NsecMissing = 12,

    /// <summary>Cached error.</summary>
    CachedError = 13,

    /// <summary>Not ready: the server is still starting.</summary>
    NotReady = 14,

    /// <summary>Blocked.</summary>
    Blocked = 15,

    /// <summary>Censored.</summary>
    Censored = 16,

    /// <summary>Filtered.</summary>
    Filtered = 17,

    /// <summary>Prohibited: the client is not authorised to do this.</summary>
    Prohibited = 18,

    /// <summary>Stale NXDOMAIN answer.</summary>
    StaleNXDomainAnswer = 19,

    /// <summary>Not authoritative for the name asked.</summary>
    NotAuthoritative = 20,

    /// <summary>Not supported: the operation, class or query is not served here.</summary>
    NotSupported = 21,

    /// <summary>No reachable authority.</summary>
    NoReachableAuthority = 22,

    /// <summary>Network error.</summary>
    NetworkError = 23,

    /// <summary>Invalid data: the zone cannot be used.</summary>
    InvalidData = 24,

    /// <summary>Signature expired before it was valid.</summary>
    SignatureExpiredBeforeValid = 25,

    /// <summary>Too early (RFC 9250).</summary>
    TooEarly = 26,

    /// <summary>Unsupported number of NSEC3 iterations (RFC 9276).</summary>
    UnsupportedNsec3Iterations = 27,

    /// <summary>Unable to conform to policy.</summary>
    UnableToConformToPolicy = 28,

    /// <summary>Synthesized.</summary>
    Synthesized = 29,

    /// <summary>Invalid query type (RFC 9824).</summary>
    InvalidQueryType = 30,
}
