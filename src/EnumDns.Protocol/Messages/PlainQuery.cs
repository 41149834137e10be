using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Messages;

/// <summary>
/// What resolvers send nearly always: opcode QUERY, one question of class IN, and behind it nothing or one OPT record of
/// version 0 whose options ask nothing of us. Whatever else a message is, <see cref="QueryReader"/> has the say.
/// </summary>
public struct PlainQuery
{
    /// <summary>Octets of message and room behind it that reading may look at.</summary>
    public const int Room = ResponseWriter.HeaderLength + WireName.MaxLength + QuestionTail + OptRecord.FixedLength + DigitLabels.Room;

    private const int QuestionTail = 4;

    // The header's octets 2 to 11 as little-endian numbers. QR, opcode and the counts decide; RFC 1035 section 4.1.1.
    private const ulong FirstMask = 0xFFFF_FFFF_00F8_0000;
    private const ulong OneQuestion = 0x0000_0100_0000_0000;
    private const uint OneAdditional = 0x0100_0000;

    /// <summary>How many labels of one digit the name begins with; at most <see cref="DigitLabels.Most"/>.</summary>
    public int DigitCount { readonly get; private set; }

    /// <summary>Their digits, as <see cref="DigitLabels.Read"/> packs them.</summary>
    public ulong Digits { readonly get; private set; }

    /// <summary>Octet after the question section.</summary>
    public int QuestionEnd { readonly get; private set; }

    /// <summary>QTYPE.</summary>
    public RecordType Type { readonly get; private set; }

    /// <summary>Whether an OPT record was present.</summary>
    public bool HasEdns { readonly get; private set; }

    /// <summary>The DO flag (RFC 3225).</summary>
    public bool DnssecOk { readonly get; private set; }

    /// <summary>The requestor's UDP payload size (RFC 6891 section 6.2.3), as sent; 0 without EDNS.</summary>
    public ushort UdpPayloadSize { readonly get; private set; }

    /// <summary>Where what follows the digits in the name starts.</summary>
    public readonly int TailStart => ResponseWriter.HeaderLength + 2 * DigitCount;

    /// <summary>Octets of what follows the digits in the name.</summary>
    public readonly int TailLength => QuestionEnd - QuestionTail - TailStart;

    /// <summary>Reads a message.</summary>
    /// <param name="octets">The message and whatever stands behind it: at least <see cref="Room"/> octets.</param>
    /// <param name="length">Octets of the message.</param>
    /// <param name="query">The query; means nothing where it is not plain.</param>
    /// <returns>Whether it is a plain query.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> octets, int length, out PlainQuery query)
    {
        query = default;
        var counts = BinaryPrimitives.ReadUInt32LittleEndian(octets[8..]);
        if ((BinaryPrimitives.ReadUInt64LittleEndian(octets) & FirstMask) != OneQuestion || (counts & ~OneAdditional) != 0)
            return false;

        query.DigitCount = DigitLabels.Read(octets[ResponseWriter.HeaderLength..], out var digits);
        query.Digits = digits;
        var end = query.TailStart;
        int label;
        while ((label = octets[end]) != 0)
        {
            end += 1 + label;
            if (label > WireName.MaxLabelLength || end >= ResponseWriter.HeaderLength + WireName.MaxLength)
                return false;
        }

        end += 1 + QuestionTail;
        query.QuestionEnd = end;
        var question = BinaryPrimitives.ReadUInt32BigEndian(octets[(end - QuestionTail)..]);
        query.Type = (RecordType)(question >> 16);
        // A message that is shorter was read beyond its end.
        return (RecordClass)(question & 0xFFFF) == RecordClass.IN && end <= length && (counts == 0 || TryReadOpt(octets[end..length], ref query));
    }

    // RFC 6891 section 6.1.2. Octets behind the record are ignored, as in all queries.
    private static bool TryReadOpt(ReadOnlySpan<byte> record, ref PlainQuery query)
    {
        if (record.Length < OptRecord.FixedLength)
            return false;
        // Owner, the root, and type; version; octets of options.
        if ((BinaryPrimitives.ReadUInt32BigEndian(record) >> 8) != (uint)RecordType.OPT || record[6] != 0)
            return false;
        int options = BinaryPrimitives.ReadUInt16BigEndian(record[9..]);
        query.HasEdns = true;
        query.UdpPayloadSize = BinaryPrimitives.ReadUInt16BigEndian(record[3..]);
        query.DnssecOk = (record[7] & 0x80) != 0;
        return options == 0 || (options <= record.Length - OptRecord.FixedLength && AskNothing(record.Slice(OptRecord.FixedLength, options)));
    }

    // Most clients send a cookie (RFC 7873). The two options that may be answered are left to the general path.
    private static bool AskNothing(ReadOnlySpan<byte> options)
    {
        var reader = new OptionReader(options);
        while (reader.TryNext(out var code, out _))
        {
            if (code is OptionCode.Nsid or OptionCode.TcpKeepalive)
                return false;
        }

        return reader.AtEnd;
    }
}
