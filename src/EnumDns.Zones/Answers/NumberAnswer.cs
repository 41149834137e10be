using System.Buffers.Binary;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Writes the answers to questions about numbers behind the question, where it stands, octet by octet as
/// <see cref="ZoneAnswer"/> writes them: the owner of an answer is a pointer at the question's name, and nothing else in it
/// is compressed.
/// </summary>
public static class NumberAnswer
{
    // RFC 1035 section 4.1.4: a pointer at octet 12, where the name of the question stands.
    private const ushort PointerAtQuestion = 0xC000 | ResponseWriter.HeaderLength;
    private const int OwnerToTtl = 10;

    /// <summary>Makes the query the answer, without OPT; nothing is written unless all is.</summary>
    /// <param name="question">A question that has been looked up.</param>
    /// <param name="message">The query, and room for the answer behind it.</param>
    /// <param name="limit">The most octets that the answer may have.</param>
    /// <returns>Octets of the answer; 0 where the general path has to answer.</returns>
    public static int TryWrite(in NumberQuestion question, Span<byte> message, int limit)
    {
        var end = question.Query.QuestionEnd;
        return question.Outcome switch
        {
            NumberOutcome.Answer => TryWriteAnswer(in question, message, end, limit),
            NumberOutcome.NoData or NumberOutcome.NameError => TryWriteDenial(in question, message, end, limit),
            _ => 0,
        };
    }

    /// <summary>The response code of an answer that was written.</summary>
    public static Rcode RcodeOf(in NumberQuestion question) => question.Outcome == NumberOutcome.NameError ? Rcode.NXDomain : Rcode.NoError;

    private static int TryWriteAnswer(in NumberQuestion question, Span<byte> message, int end, int limit)
    {
        var rrset = new RrsetView(question.Zone.Store.At(question.Address));
        var length = rrset.LengthWith(OwnerToTtl);
        if (end + length > limit)
            return 0;

        // Owner, type, class and TTL are the same for all records of an RRset.
        Span<byte> prefix = stackalloc byte[OwnerToTtl];
        BinaryPrimitives.WriteUInt16BigEndian(prefix, PointerAtQuestion);
        BinaryPrimitives.WriteUInt16BigEndian(prefix[2..], (ushort)rrset.Type);
        BinaryPrimitives.WriteUInt16BigEndian(prefix[4..], (ushort)RecordClass.IN);
        BinaryPrimitives.WriteUInt32BigEndian(prefix[6..], rrset.Ttl);
        rrset.Write(message.Slice(end, length), prefix, question.Number);
        WriteHeader(message, Rcode.NoError, answers: rrset.Count, authorities: 0);
        return end + length;
    }

    private static int TryWriteDenial(in NumberQuestion question, Span<byte> message, int end, int limit)
    {
        if (question.Zone.NegativeSoa is not { } soa || end + soa.Length > limit || (soa.IsSigned && question.Query.DnssecOk))
            return 0;
        soa.Write(message[end..], shift: 2 * question.Depth);
        WriteHeader(message, RcodeOf(in question), answers: 0, authorities: 1);
        return end + soa.Length;
    }

    // RFC 1035 section 4.1.1: ID and RD stay; QR and AA are set, all else is clear (ResponseWriter.Begin).
    private static void WriteHeader(Span<byte> message, Rcode rcode, int answers, int authorities)
    {
        message[2] = (byte)(0x84 | (message[2] & 0x01));
        message[3] = (byte)rcode;
        BinaryPrimitives.WriteUInt16BigEndian(message[6..], (ushort)answers);
        BinaryPrimitives.WriteUInt16BigEndian(message[8..], (ushort)authorities);
        BinaryPrimitives.WriteUInt16BigEndian(message[10..], 0);
    }
}
