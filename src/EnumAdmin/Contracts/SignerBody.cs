namespace EnumAdmin.Contracts;

/// <summary>A DS record: the key that signs a delegated zone (RFC 4034 section 5.1).</summary>
public sealed record SignerBody
{
    /// <summary>Key tag, 0 to 65535.</summary>
    public required ushort KeyTag { get; init; }

    /// <summary>Number of the key's algorithm, 0 to 255.</summary>
    public required byte Algorithm { get; init; }

    /// <summary>Number of the digest's algorithm, 0 to 255.</summary>
    public required byte DigestType { get; init; }

    /// <summary>The digest in hexadecimal.</summary>
    public required string Digest { get; init; }
}
