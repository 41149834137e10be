namespace EnumDns.Protocol.Tsig;

/// <summary>Values of a TSIG record's error field (RFC 8945 section 3).</summary>
public enum TsigError : ushort
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The signature is wrong.</summary>
    BadSig = 16,

    /// <summary>The key is not known.</summary>
    BadKey = 17,

    /// <summary>The time signed is too far from now.</summary>
    BadTime = 18,

    /// <summary>The signature is cut shorter than is allowed.</summary>
    BadTrunc = 22,
}
