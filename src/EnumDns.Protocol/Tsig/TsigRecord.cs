using System.Buffers.Binary;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tsig;

/// <summary>TSIG records (RFC 8945 section 4.2): their form, and the unsigned errors that answer them.</summary>
public static class TsigRecord
{
    // TIME SIGNED (6), FUDGE (2), MAC SIZE (2); then ORIGINAL ID (2), ERROR (2), OTHER LEN (2).
    private const int BeforeMac = 10;
    private const int AfterMac = 6;

    /// <summary>The most octets of a TSIG record without MAC and other data.</summary>
    public const int MaxUnsignedLength = WireName.MaxLength + 10 + WireName.MaxLength + BeforeMac + AfterMac;

    /// <summary>Whether the RDATA of a TSIG record is well formed.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the RDATA starts.</param>
    /// <param name="length">RDLENGTH; the RDATA must lie in the message.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> message, int offset, int length)
    {
        Span<byte> algorithm = stackalloc byte[WireName.MaxLength];
        var end = offset + length;
        if (!WireName.TryRead(message[..end], ref offset, algorithm, out _) || end - offset < BeforeMac)
            return false;

        offset += BeforeMac + BinaryPrimitives.ReadUInt16BigEndian(message[(offset + 8)..]);
        return end - offset >= AfterMac && end - offset == AfterMac + BinaryPrimitives.ReadUInt16BigEndian(message[(offset + 4)..]);
    }

    /// <summary>
    /// Writes the unsigned TSIG record of a response to a request whose signature cannot be checked
    /// (RFC 8945 section 5.3.2): the request's names, time and fudge, no MAC.
    /// </summary>
    /// <param name="message">The request.</param>
    /// <param name="offset">Where its TSIG record starts; it must be well formed.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="destination">At least <see cref="MaxUnsignedLength"/> octets.</param>
    /// <returns>Octets written.</returns>
    public static int WriteUnsigned(ReadOnlySpan<byte> message, int offset, TsigError error, Span<byte> destination)
    {
        WireName.TryRead(message, ref offset, destination, out var length);
        var fixedPart = destination.Slice(length, 10);
        message.Slice(offset, 10).CopyTo(fixedPart);
        BinaryPrimitives.WriteUInt32BigEndian(fixedPart[4..], 0);
        length += 10;
        offset += 10;

        var rdataStart = length;
        WireName.TryRead(message, ref offset, destination[length..], out var algorithmLength);
        length += algorithmLength;
        message.Slice(offset, 8).CopyTo(destination[length..]);
        length += 8;
        BinaryPrimitives.WriteUInt16BigEndian(destination[length..], 0);
        message[..2].CopyTo(destination[(length + 2)..]);
        BinaryPrimitives.WriteUInt16BigEndian(destination[(length + 4)..], (ushort)error);
        BinaryPrimitives.WriteUInt16BigEndian(destination[(length + 6)..], 0);
        length += 8;
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart[8..], (ushort)(length - rdataStart));
        return length;
    }
}
