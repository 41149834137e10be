namespace EnumDns.Registry.Updates;

/// <summary>What must hold for an operation to be done (RFC 9110 section 13.1).</summary>
/// <param name="Version">The version that the object must have: If-Match; null for any.</param>
/// <param name="MustBeNew">Whether the object must not exist: If-None-Match with <c>*</c>.</param>
/// <param name="MustExist">Whether the object must exist: If-Match with <c>*</c>.</param>
public readonly record struct Precondition(long? Version = null, bool MustBeNew = false, bool MustExist = false);
