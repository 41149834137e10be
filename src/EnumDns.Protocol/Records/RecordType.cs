namespace EnumDns.Protocol.Records;

/// <summary>Record types, IANA's spelling ("Resource Record (RR) TYPEs"). Any other 16-bit value is a type as well (RFC 3597).</summary>
public enum RecordType : ushort
{
    /// <summary>Host address.</summary>
    A = 1,

    /// <summary>Authoritative name server.</summary>
    NS = 2,

    /// <summary>Mail destination, obsolete.</summary>
    MD = 3,

    /// <summary>Mail forwarder, obsolete.</summary>
    MF = 4,

    /// <summary>Canonical name of an alias.</summary>
    CNAME = 5,

    /// <summary>Start of a zone of authority.</summary>
    SOA = 6,

    /// <summary>Mailbox domain name.</summary>
    MB = 7,

    /// <summary>Mail group member.</summary>
    MG = 8,

    /// <summary>Mail rename domain name.</summary>
    MR = 9,

    /// <summary>Null.</summary>
    NULL = 10,

    /// <summary>Well known service description.</summary>
    WKS = 11,

    /// <summary>Domain name pointer.</summary>
    PTR = 12,

    /// <summary>Host information.</summary>
    HINFO = 13,

    /// <summary>Mailbox or mail list information.</summary>
    MINFO = 14,

    /// <summary>Mail exchange.</summary>
    MX = 15,

    /// <summary>Text strings.</summary>
    TXT = 16,

    /// <summary>Responsible person.</summary>
    RP = 17,

    /// <summary>AFS data base location.</summary>
    AFSDB = 18,

    /// <summary>X.25 address.</summary>
    X25 = 19,

    /// <summary>ISDN address.</summary>
    ISDN = 20,

    /// <summary>Route through.</summary>
    RT = 21,

    /// <summary>NSAP address.</summary>
    NSAP = 22,

    /// <summary>NSAP pointer.</summary>
    NSAP_PTR = 23,

    /// <summary>Security signature, obsolete.</summary>
    SIG = 24,

    /// <summary>Security key, obsolete.</summary>
    KEY = 25,

    /// <summary>X.400 mail mapping.</summary>
    PX = 26,

    /// <summary>Geographical position, obsolete.</summary>
    GPOS = 27,

    /// <summary>IPv6 address.</summary>
    AAAA = 28,

    /// <summary>Location.</summary>
    LOC = 29,

    /// <summary>Next domain, obsolete.</summary>
    NXT = 30,

    /// <summary>Endpoint identifier.</summary>
    EID = 31,

    /// <summary>Nimrod locator.</summary>
    NIMLOC = 32,

    /// <summary>Server selection.</summary>
    SRV = 33,

    /// <summary>ATM address.</summary>
    ATMA = 34,

    /// <summary>Naming authority pointer.</summary>
    NAPTR = 35,

    /// <summary>Key exchanger.</summary>
    KX = 36,

    /// <summary>Certificate.</summary>
    CERT = 37,

    /// <summary>IPv6 address, obsolete.</summary>
    A6 = 38,

    /// <summary>Redirection of a subtree.</summary>
    DNAME = 39,

    /// <summary>Kitchen sink.</summary>
    SINK = 40,

    /// <summary>EDNS pseudo record.</summary>
    OPT = 41,

    /// <summary>Address prefix list.</summary>
    APL = 42,

    /// <summary>Delegation signer.</summary>
    DS = 43,

    /// <summary>SSH key fingerprint.</summary>
    SSHFP = 44,

    /// <summary>IPsec key.</summary>
    IPSECKEY = 45,

    /// <summary>DNSSEC signature.</summary>
    RRSIG = 46,

    /// <summary>Authenticated denial, next name.</summary>
    NSEC = 47,

    /// <summary>DNSSEC key.</summary>
    DNSKEY = 48,

    /// <summary>DHCP identifier.</summary>
    DHCID = 49,

    /// <summary>Authenticated denial, hashed.</summary>
    NSEC3 = 50,

    /// <summary>NSEC3 parameters.</summary>
    NSEC3PARAM = 51,

    /// <summary>TLS certificate association.</summary>
    TLSA = 52,

    /// <summary>S/MIME certificate association.</summary>
    SMIMEA = 53,

    /// <summary>Host identity protocol.</summary>
    HIP = 55,

    /// <summary>Zone status.</summary>
    NINFO = 56,

    /// <summary>Record encryption key.</summary>
    RKEY = 57,

    /// <summary>Trust anchor link.</summary>
    TALINK = 58,

    /// <summary>Child DS.</summary>
    CDS = 59,

    /// <summary>Child DNSKEY.</summary>
    CDNSKEY = 60,

    /// <summary>OpenPGP key.</summary>
    OPENPGPKEY = 61,

    /// <summary>Child-to-parent synchronisation.</summary>
    CSYNC = 62,

    /// <summary>Message digest over zone data.</summary>
    ZONEMD = 63,

    /// <summary>Service binding.</summary>
    SVCB = 64,

    /// <summary>Service binding for HTTPS.</summary>
    HTTPS = 65,

    /// <summary>Delegation synchronisation endpoint.</summary>
    DSYNC = 66,

    /// <summary>Hierarchical host identity tag.</summary>
    HHIT = 67,

    /// <summary>Broadcast remote identification.</summary>
    BRID = 68,

    /// <summary>Sender policy, obsolete.</summary>
    SPF = 99,

    /// <summary>User information.</summary>
    UINFO = 100,

    /// <summary>User identifier.</summary>
    UID = 101,

    /// <summary>Group identifier.</summary>
    GID = 102,

    /// <summary>Unspecified.</summary>
    UNSPEC = 103,

    /// <summary>Node identifier.</summary>
    NID = 104,

    /// <summary>32-bit locator.</summary>
    L32 = 105,

    /// <summary>64-bit locator.</summary>
    L64 = 106,

    /// <summary>Locator pointer.</summary>
    LP = 107,

    /// <summary>EUI-48 address.</summary>
    EUI48 = 108,

    /// <summary>EUI-64 address.</summary>
    EUI64 = 109,

    /// <summary>Mark of a name that does not exist, in NSEC types.</summary>
    NXNAME = 128,

    /// <summary>Transaction key.</summary>
    TKEY = 249,

    /// <summary>Transaction signature.</summary>
    TSIG = 250,

    /// <summary>Incremental transfer.</summary>
    IXFR = 251,

    /// <summary>Transfer of an entire zone.</summary>
    AXFR = 252,

    /// <summary>Mailbox-related records.</summary>
    MAILB = 253,

    /// <summary>Mail agent records, obsolete.</summary>
    MAILA = 254,

    /// <summary>All records the server has chosen to return.</summary>
    ANY = 255,

    /// <summary>Uniform resource identifier.</summary>
    URI = 256,

    /// <summary>Certification authority authorization.</summary>
    CAA = 257,

    /// <summary>Application visibility and control.</summary>
    AVC = 258,

    /// <summary>Digital object architecture.</summary>
    DOA = 259,

    /// <summary>AMT relay.</summary>
    AMTRELAY = 260,

    /// <summary>Resolver information.</summary>
    RESINFO = 261,

    /// <summary>Public wallet address.</summary>
    WALLET = 262,

    /// <summary>BP convergence layer adapter.</summary>
    CLA = 263,

    /// <summary>BP node number.</summary>
    IPN = 264,

    /// <summary>DNSSEC trust authorities.</summary>
    TA = 32768,

    /// <summary>DNSSEC lookaside validation, obsolete.</summary>
    DLV = 32769,
}
