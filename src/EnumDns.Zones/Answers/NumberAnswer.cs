using System.Buffers.Binary;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

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

    // AA in octet 2 of the header.
    private const int Authoritative = 0x04;

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
            NumberOutcome.Referral => TryWriteReferral(in question, message, end, limit),
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
        WriteHeader(message, Authoritative, Rcode.NoError, answers: rrset.Count, authorities: 0, additionals: 0);
        return end + length;
    }

    private static int TryWriteDenial(in NumberQuestion question, Span<byte> message, int end, int limit)
    {
        if (question.Zone.Denial is not { } denial)
            return 0;
        var template = new AuthorityTemplate(denial);
        if (!TryWrite(template, in question, message, end, limit, question.Depth))
            return 0;
        WriteHeader(message, Authoritative, RcodeOf(in question), answers: 0, template.Authorities, additionals: 0);
        return end + template.Length;
    }

    private static int TryWriteReferral(in NumberQuestion question, Span<byte> message, int end, int limit)
    {
        var template = new AuthorityTemplate(question.Zone.Store.At(question.Address));
        if (!TryWrite(template, in question, message, end, limit, question.DepthBelowCut))
            return 0;
        WriteHeader(message, authoritative: 0, Rcode.NoError, answers: 0, template.Authorities, template.Additionals);
        return end + template.Length;
    }

    private static bool TryWrite(AuthorityTemplate template, in NumberQuestion question, Span<byte> message, int end, int limit, int labels)
    {
        if (end + template.Length > limit || (template.IsSigned && question.Query.DnssecOk))
            return false;
        template.Write(message[end..], labels);
        return true;
    }

    // RFC 1035 section 4.1.1: ID and RD stay, QR is set, all else is clear (ResponseWriter.Begin).
    private static void WriteHeader(Span<byte> message, int authoritative, Rcode rcode, int answers, int authorities, int additionals)
    {
        message[2] = (byte)(0x80 | authoritative | (message[2] & 0x01));
        message[3] = (byte)rcode;
        BinaryPrimitives.WriteUInt16BigEndian(message[6..], (ushort)answers);
        BinaryPrimitives.WriteUInt16BigEndian(message[8..], (ushort)authorities);
        BinaryPrimitives.WriteUInt16BigEndian(message[10..], (ushort)additionals);
    }
}
