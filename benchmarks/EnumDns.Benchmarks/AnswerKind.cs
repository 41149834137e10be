namespace EnumDns.Benchmarks;

/// <summary>What a query meets in a zone of numbers.</summary>
public enum AnswerKind
{
    /// <summary>A number of its own.</summary>
    Exact,

    /// <summary>A block's wildcard.</summary>
    Wildcard,

    /// <summary>Nothing: NXDOMAIN.</summary>
    NameError,

    /// <summary>A number that has no records of the type.</summary>
    NoData,

    /// <summary>A delegation.</summary>
    Referral,

    /// <summary>No zone of ours.</summary>
    Refused,
}
