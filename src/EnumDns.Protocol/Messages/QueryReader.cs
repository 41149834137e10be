using System.Buffers.Binary;
using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.Tsig;

namespace EnumDns.Protocol.Messages;

/// <summary>
/// Reads a query as NSD, Knot and BIND do in common; docs/answers.md lists where they differ and what we chose.
/// Never throws and never allocates, whatever the octets.
/// </summary>
public static class QueryReader
{
    /// <summary>
    /// Reads one message: (1) header, (2) question, (3) the records after it, of which OPT and TSIG are looked into,
    /// (4) what the whole amounts to.
    /// </summary>
    /// <param name="message">The message as received.</param>
    /// <param name="query">
    /// What could be read; after a fault it is what the response may echo: no question where none was read or the
    /// opcode gives it another meaning, no EDNS where the response carries none.
    /// </param>
    public static QueryFault TryRead(ReadOnlySpan<byte> message, out Query query)
    {
        query = new Query { Message = message, QuestionEnd = ResponseWriter.HeaderLength };

        // 1. Header.
        if (message.Length < ResponseWriter.HeaderLength)
            return QueryFault.Silence;
        query.Flags = BinaryPrimitives.ReadUInt16BigEndian(message[2..]);
        // RFC 1035 section 4.1.1: QR=1 is a response; to answer one could go on for ever between two servers.
        if ((query.Flags & 0x8000) != 0)
            return QueryFault.Silence;

        // 2. Question. RFC 9619 section 4: a query has no more than one.
        var questions = BinaryPrimitives.ReadUInt16BigEndian(message[4..]);
        if (questions > 1 || (questions == 1 && !TryReadQuestion(message, ref query)))
            return QueryFault.FormErr;

        // 3. Records.
        var fault = ReadRecords(message, ref query);
        if (fault is QueryFault.FormErr)
            query.HasEdns = false;

        // 4. The whole.
        if (query.Opcode is not Opcode.Query)
        {
            query.QuestionEnd = ResponseWriter.HeaderLength;
            return fault is QueryFault.None ? QueryFault.NotImp : fault;
        }

        return fault is QueryFault.None && questions == 0 ? QueryFault.FormErr : fault;
    }

    private static bool TryReadQuestion(ReadOnlySpan<byte> message, ref Query query)
    {
        var rest = message[ResponseWriter.HeaderLength..];
        var length = WireName.Measure(rest);
        if (length == 0 || rest.Length < length + 4)
            return false;

        query.Name = rest[..length];
        query.Type = (RecordType)BinaryPrimitives.ReadUInt16BigEndian(rest[length..]);
        query.Class = (RecordClass)BinaryPrimitives.ReadUInt16BigEndian(rest[(length + 2)..]);
        query.QuestionEnd = ResponseWriter.HeaderLength + length + 4;
        return true;
    }

    /// <summary>Walks over all records. Octets after the last one are ignored, as NSD and BIND do.</summary>
    private static QueryFault ReadRecords(ReadOnlySpan<byte> message, ref Query query)
    {
        int answers = BinaryPrimitives.ReadUInt16BigEndian(message[6..]);
        int authorities = BinaryPrimitives.ReadUInt16BigEndian(message[8..]);
        int additionals = BinaryPrimitives.ReadUInt16BigEndian(message[10..]);
        var offset = query.QuestionEnd;
        var version = 0;
        for (var i = answers + authorities + additionals; i > 0; i--)
        {
            // RFC 8945 section 5.1: TSIG is the last record of a message.
            if (query.TsigStart > 0 || !TryReadRecord(message, i <= additionals, ref offset, ref version, ref query))
                return QueryFault.FormErr;
        }

        return version > 0 ? QueryFault.BadVers : QueryFault.None;
    }

    private static bool TryReadRecord(ReadOnlySpan<byte> message, bool additional, ref int offset, ref int version, ref Query query)
    {
        var start = offset;
        if (!TrySkipName(message, ref offset, out var isRoot) || message.Length - offset < 10)
            return false;
        var fixedPart = message.Slice(offset, 10);
        int length = BinaryPrimitives.ReadUInt16BigEndian(fixedPart[8..]);
        offset += 10;
        if (message.Length - offset < length)
            return false;

        var rdataStart = offset;
        offset += length;
        switch ((RecordType)BinaryPrimitives.ReadUInt16BigEndian(fixedPart))
        {
            // RFC 6891 section 6.1.1: one OPT at most, in the additional section, owned by the root.
            case RecordType.OPT:
                return additional && isRoot && !query.HasEdns && TryReadOpt(fixedPart, message.Slice(rdataStart, length), ref version, ref query);
            case RecordType.TSIG:
                query.TsigStart = start;
                return additional
                    && (RecordClass)BinaryPrimitives.ReadUInt16BigEndian(fixedPart[2..]) is RecordClass.ANY
                    && TsigRecord.IsWellFormed(message, rdataStart, length);
            default:
                return true;
        }
    }

    private static bool TryReadOpt(ReadOnlySpan<byte> fixedPart, ReadOnlySpan<byte> rdata, ref int version, ref Query query)
    {
        query.HasEdns = true;
        query.UdpPayloadSize = BinaryPrimitives.ReadUInt16BigEndian(fixedPart[2..]);
        query.DnssecOk = (fixedPart[6] & 0x80) != 0;
        version = fixedPart[5];
        // RFC 6891 section 6.1.3: BADVERS says all there is to say, the options of another version mean nothing to us.
        if (version > 0)
            return true;

        var options = new OptionReader(rdata);
        while (options.TryNext(out var code, out _))
        {
            query.AsksNsid |= code is OptionCode.Nsid;
            query.AsksKeepalive |= code is OptionCode.TcpKeepalive;
        }

        return options.AtEnd;
    }

    private static bool TrySkipName(ReadOnlySpan<byte> message, ref int offset, out bool isRoot)
    {
        isRoot = offset < message.Length && message[offset] == 0;
        if (isRoot)
        {
            offset++;
            return true;
        }

        Span<byte> name = stackalloc byte[WireName.MaxLength];
        var read = WireName.TryRead(message, ref offset, name, out var length);
        isRoot = read && length == 1;
        return read;
    }
}
