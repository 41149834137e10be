namespace EnumDns.Protocol.SvcParams;

/// <summary>Keys of service parameters that have a form of their own (IANA "Service Parameter Keys (SvcParamKeys)").</summary>
internal static class SvcParamKey
{
    /// <summary>Keys that a client must understand (RFC 9460 section 8).</summary>
    public const ushort Mandatory = 0;

    /// <summary>Additional protocols (RFC 9460 section 7.1).</summary>
    public const ushort Alpn = 1;

    /// <summary>The default protocol is not served (RFC 9460 section 7.1).</summary>
    public const ushort NoDefaultAlpn = 2;

    /// <summary>Port (RFC 9460 section 7.2).</summary>
    public const ushort Port = 3;

    /// <summary>IPv4 addresses (RFC 9460 section 7.3).</summary>
    public const ushort Ipv4Hint = 4;

    /// <summary>Encrypted ClientHello configuration (RFC 9848).</summary>
    public const ushort Ech = 5;

    /// <summary>IPv6 addresses (RFC 9460 section 7.3).</summary>
    public const ushort Ipv6Hint = 6;

    /// <summary>URI template of DNS over HTTPS (RFC 9461 section 5).</summary>
    public const ushort DohPath = 7;

    /// <summary>Oblivious HTTP is served (RFC 9540 section 4).</summary>
    public const ushort Ohttp = 8;
}
