using System.Text;

namespace EnumDns.Peers.Load;

/// <summary>The RDATA of a NAPTR record (RFC 3403 section 4.1) with a user part that may differ from number to number.</summary>
internal sealed class NaptrOctets
{
    private readonly byte[] _before;
    private readonly byte[] _after;

    /// <summary>RDATA of order 10, flags "u" and no replacement.</summary>
    /// <param name="preference">The preference.</param>
    /// <param name="service">The services field.</param>
    /// <param name="regexp">What the regexp has before and behind the user part.</param>
    /// <param name="userLength">Octets of the user part.</param>
    public NaptrOctets(byte preference, string service, (string Before, string After) regexp, int userLength = 0)
    {
        var length = regexp.Before.Length + userLength + regexp.After.Length;
        _before =
        [
            0, 10, 0, preference, 1, (byte)'u', (byte)service.Length, .. Encoding.ASCII.GetBytes(service),
            (byte)length, .. Encoding.ASCII.GetBytes(regexp.Before),
        ];
        _after = [.. Encoding.ASCII.GetBytes(regexp.After), 0];
        UserLength = userLength;
    }

    /// <summary>Octets of the user part.</summary>
    public int UserLength { get; }

    /// <summary>Octets of the RDATA.</summary>
    public int Length => _before.Length + UserLength + _after.Length;

    /// <summary>Whether RDATA is this one with a user part.</summary>
    public bool Matches(ReadOnlySpan<byte> rdata, ReadOnlySpan<byte> user) =>
        rdata.Length == Length
        && rdata.StartsWith(_before)
        && rdata.Slice(_before.Length, UserLength).SequenceEqual(user)
        && rdata[(_before.Length + UserLength)..].SequenceEqual(_after);

    /// <summary>The RDATA, where it has no user part.</summary>
    public byte[] ToArray() => [.. _before, .. _after];
}
