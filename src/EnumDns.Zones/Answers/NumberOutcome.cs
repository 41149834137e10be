namespace EnumDns.Zones.Answers;

/// <summary>What is known of the answer to a question about a number.</summary>
internal enum NumberOutcome : byte
{
    /// <summary>Nothing that this path knows how to say: the general path answers.</summary>
    General,

    /// <summary>The number itself is being looked for.</summary>
    SeeksNumber,

    /// <summary>The wildcard below the closest encloser is being looked for.</summary>
    SeeksWildcard,

    /// <summary>A node answers.</summary>
    Node,

    /// <summary>An RRset is the answer.</summary>
    Answer,

    /// <summary>The name is at or below a cut (RFC 1034 section 4.3.2, step 3b).</summary>
    Referral,

    /// <summary>The name exists without data of the type (RFC 2308 section 2.2).</summary>
    NoData,

    /// <summary>The name does not exist (RFC 2308 section 2.1).</summary>
    NameError,
}
