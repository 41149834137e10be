namespace EnumDns.Zones.Checks;

/// <summary>What a zone is checked for as a whole. Each rule has its line in docs/zone-checks.md.</summary>
public enum ZoneRule
{
    /// <summary>No SOA at the apex.</summary>
    MissingSoa,

    /// <summary>More than one SOA at the apex.</summary>
    SeveralSoas,

    /// <summary>An SOA below the apex.</summary>
    MisplacedSoa,

    /// <summary>No NS at the apex.</summary>
    MissingNameServer,

    /// <summary>An owner that is not at or below the apex; its record is ignored.</summary>
    OutOfZone,

    /// <summary>The same record twice.</summary>
    Duplicate,

    /// <summary>Records of one RRset with different TTLs; the first one stands.</summary>
    MixedTtls,

    /// <summary>A CNAME beside other data.</summary>
    AliasBesideData,

    /// <summary>More than one CNAME at a name.</summary>
    SeveralAliases,

    /// <summary>More than one DNAME at a name.</summary>
    SeveralRedirections,

    /// <summary>A name below a DNAME.</summary>
    BelowRedirection,

    /// <summary>A DNAME beside NS records below the apex.</summary>
    RedirectionAtCut,

    /// <summary>A name server inside the zone or the delegation that has no address.</summary>
    MissingGlue,

    /// <summary>An NS, MX or SRV record that leads to an alias.</summary>
    TargetIsAlias,

    /// <summary>NS records at a wildcard.</summary>
    WildcardCut,

    /// <summary>DS records at the apex.</summary>
    SignerAtApex,

    /// <summary>DS records where there is no delegation.</summary>
    SignerWithoutCut,

    /// <summary>A NAPTR record that no client can use as it is written.</summary>
    MalformedNaptr,

    /// <summary>An RRSIG without the RRset that it covers.</summary>
    OrphanSignature,

    /// <summary>An RRset without RRSIG in a signed zone.</summary>
    UnsignedRrset,

    /// <summary>An NSEC record that is missing, or names the wrong next name or the wrong types.</summary>
    BrokenNsec,

    /// <summary>An NSEC3 chain that is missing or not closed.</summary>
    BrokenNsec3,

    /// <summary>An NSEC3 chain with additional iterations, each of which every denial pays for.</summary>
    CostlyNsec3,

    /// <summary>An NSEC3 chain with so many iterations that a few queries keep a processor busy.</summary>
    ExhaustingNsec3,
}
