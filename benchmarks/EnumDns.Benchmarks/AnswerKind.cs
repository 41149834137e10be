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

    /// <summary>A delegation.</summary>
    Referral,
}
