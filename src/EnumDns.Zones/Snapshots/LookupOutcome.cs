namespace EnumDns.Zones.Snapshots;

/// <summary>What a zone has for a name (RFC 1034 section 4.3.2, RFC 4592 section 3.3.1).</summary>
public enum LookupOutcome
{
    /// <summary>The name has a node of its own.</summary>
    Match,

    /// <summary>The name exists only because names below it do.</summary>
    EmptyNonTerminal,

    /// <summary>The name does not exist and a wildcard at the closest encloser stands for it.</summary>
    Wildcard,

    /// <summary>As <see cref="Wildcard"/>, but the wildcard is an empty non-terminal.</summary>
    EmptyWildcard,

    /// <summary>The name does not exist, and no wildcard stands for it.</summary>
    NameError,

    /// <summary>The name is at or below a cut.</summary>
    Referral,

    /// <summary>The name is below the owner of a DNAME.</summary>
    Redirection,
}
