namespace EnumDns.Registry.Updates;

/// <summary>Why an operation cannot be done now.</summary>
public enum ConflictKind
{
    /// <summary>A precondition does not hold: the object has another version, exists or does not exist.</summary>
    Precondition,

    /// <summary>A zone is not empty.</summary>
    NotEmpty,

    /// <summary>Something else stands where the object should.</summary>
    InTheWay,
}
