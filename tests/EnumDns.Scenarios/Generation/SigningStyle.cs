namespace EnumDns.Scenarios.Generation;

/// <summary>How a generated zone is signed.</summary>
internal enum SigningStyle
{
    /// <summary>Not at all.</summary>
    Unsigned,

    /// <summary>With NSEC (RFC 4034).</summary>
    Nsec,

    /// <summary>With NSEC3 (RFC 5155), no salt and no extra iterations (RFC 9276).</summary>
    Nsec3,

    /// <summary>With NSEC3, salt and iterations.</summary>
    Nsec3Salted,

    /// <summary>With NSEC3 and opt-out (RFC 5155 section 6).</summary>
    Nsec3OptOut,
}
