namespace EnumDns.Fixtures;

/// <summary>Where the numbers of a generated zone lead.</summary>
public enum NumberTargets
{
    /// <summary>Each to a URI with its own digits in it: what most registries hold.</summary>
    Digits,

    /// <summary>All to the same URIs: every RRset is equal.</summary>
    Shared,

    /// <summary>Each to a URI that has nothing to do with the number.</summary>
    Unrelated,
}
