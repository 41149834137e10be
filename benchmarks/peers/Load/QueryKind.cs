namespace EnumDns.Peers.Load;

/// <summary>What a query meets, and so how it must be answered.</summary>
internal enum QueryKind
{
    /// <summary>A number of the zone: its two records.</summary>
    Number,

    /// <summary>A number in a block: the two records of the block's wildcard.</summary>
    Wildcard,

    /// <summary>A number that the zone does not have: NXDOMAIN with the SOA.</summary>
    NameError,

    /// <summary>A number below a delegation: its name servers and their addresses.</summary>
    Referral,

    /// <summary>Any number, of a responder that answers all alike.</summary>
    Fixed,
}
