using System.Text;

namespace EnumDns.Serving;

/// <summary>What an operator may decide about responses. Nothing here changes what the zones say.</summary>
internal sealed record ResponderOptions
{
    /// <summary>The most octets that <see cref="Nsid"/> may have, so that OPT fits into every response.</summary>
    public const int MaxNsidLength = 128;

    /// <summary>The least that <see cref="MaxUdpPayload"/> may be: what every client takes (RFC 1035 section 2.3.4).</summary>
    public const int MinUdpPayload = 512;

    /// <summary>The most that <see cref="MaxUdpPayload"/> may be: what a transport's response buffer holds.</summary>
    public const int LargestUdpPayload = 4096;

    private const int MaxStringLength = 255;
    private readonly int _maxUdpPayload = 1232;
    private readonly byte[] _nsid = [];
    private readonly TimeSpan? _keepalive;
    private readonly string? _version;
    private readonly string? _identity;

    /// <summary>
    /// The largest UDP response to a client that takes as much, and the payload size announced in OPT; 512 to 4,096,
    /// default 1,232 octets: the smallest IPv6 MTU without its headers, which passes everywhere without fragments.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of bounds.</exception>
    public int MaxUdpPayload
    {
        get => _maxUdpPayload;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinUdpPayload);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestUdpPayload);
            _maxUdpPayload = value;
        }
    }

    /// <summary>The name server identifier given to who asks (RFC 5001), at most 128 octets; empty for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Too long.</exception>
    public ReadOnlyMemory<byte> Nsid
    {
        get => _nsid;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxNsidLength);
            _nsid = value.ToArray();
        }
    }

    /// <summary>
    /// The idle timeout that TCP clients are told where they ask (RFC 7828), in steps of 100 ms up to 6,553.5 s;
    /// null tells none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or too long.</exception>
    public TimeSpan? Keepalive
    {
        get => _keepalive;
        init
        {
            if (value is { } timeout)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero, nameof(Keepalive));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromMilliseconds(100.0 * ushort.MaxValue), nameof(Keepalive));
            }

            _keepalive = value;
        }
    }

    /// <summary>The text of <c>version.bind</c> and <c>version.server</c>, at most 255 octets of UTF-8; null refuses.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Too long.</exception>
    public string? Version
    {
        get => _version;
        init => _version = Checked(value);
    }

    /// <summary>The text of <c>id.server</c> and <c>hostname.bind</c> (RFC 4892), at most 255 octets of UTF-8; null refuses.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Too long.</exception>
    public string? Identity
    {
        get => _identity;
        init => _identity = Checked(value);
    }

    private static string? Checked(string? text)
    {
        if (text is not null)
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(text), MaxStringLength, nameof(text));
        return text;
    }
}
