namespace EnumDns.Registry.Objects;

/// <summary>One DS record (RFC 4034 section 5.1).</summary>
/// <param name="KeyTag">Key tag.</param>
/// <param name="Algorithm">Number of the key's algorithm.</param>
/// <param name="DigestType">Number of the digest's algorithm.</param>
/// <param name="Digest">The digest in hexadecimal, upper case.</param>
public sealed record DelegationSigner(ushort KeyTag, byte Algorithm, byte DigestType, string Digest);
