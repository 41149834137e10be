using System.Buffers.Binary;

namespace EnumDns.Peers.Load;

/// <summary>
/// Says whether an answer is right, whichever server gave it: records in any order, names compressed or not, more or
/// fewer records in the authority and additional sections than the answer needs. Takes less than 100 ns.
/// </summary>
/// <param name="records">The records of the zone.</param>
/// <param name="hasFixedAnswer">Whether every query has the same answer: that of the ceiling responder.</param>
internal sealed class AnswerVerifier(ExpectedRecords records, bool hasFixedAnswer = false)
{
    private const int HeaderLength = 12;

    // QR, opcode, AA, TC, RD and RCODE. RA and the bits behind it are the server's own business.
    private const int CheckedFlags = 0xFF0F;
    private const int Response = 0x8000;
    private const int Authoritative = 0x0400;
    private const int NameErrorCode = 3;

    private const ushort TypeA = 1;
    private const ushort TypeNs = 2;
    private const ushort TypeSoa = 6;
    private const ushort TypeNaptr = 35;
    private const ushort TypeOpt = 41;
    private const ushort ClassIn = 1;

    // What an answer must have, a bit each.
    private const int First = 1;
    private const int FirstAddress = 4;
    private const int Soa = 16;
    private const int Opt = 32;
    private const int Wrong = -1;

    /// <summary>Checks an answer.</summary>
    /// <param name="response">The answer, from anybody.</param>
    /// <param name="query">The query, as <see cref="QueryMix"/> drew it and with its ID.</param>
    /// <param name="expectation">How it must be answered.</param>
    public AnswerFault Check(ReadOnlySpan<byte> response, ReadOnlySpan<byte> query, Expectation expectation)
    {
        if (hasFixedAnswer)
            expectation = new(QueryKind.Fixed, 0);
        if (response.Length < HeaderLength + QueryMix.QuestionLength)
            return AnswerFault.Malformed;
        if (!response[..2].SequenceEqual(query[..2]))
            return AnswerFault.Identifier;
        if (response[4] != 0 || response[5] != 1 || !Question(response).SequenceEqual(Question(query)))
            return AnswerFault.Question;
        if ((BinaryPrimitives.ReadUInt16BigEndian(response[2..]) & CheckedFlags) != Flags(expectation.Kind))
            return AnswerFault.Header;
        return CheckRecords(response, expectation);
    }

    private AnswerFault CheckRecords(ReadOnlySpan<byte> response, Expectation expectation)
    {
        var walk = new RecordWalk(response, HeaderLength + QueryMix.QuestionLength);
        var name = response.Slice(HeaderLength, QueryMix.QuestionLength - 4);
        var found = 0;
        for (var section = 1; section <= 3; section++)
        {
            for (var count = BinaryPrimitives.ReadUInt16BigEndian(response[(4 + (2 * section))..]); count > 0; count--)
            {
                if (!walk.TryNext())
                    return AnswerFault.Malformed;
                var record = Recognise(walk, section, expectation, name);
                if (record == Wrong)
                    return AnswerFault.Record;
                // The same record twice.
                if ((found & record) != 0)
                    return AnswerFault.Missing;
                found |= record;
            }
        }

        if (!walk.IsAtEnd)
            return AnswerFault.Malformed;
        return found == Required(expectation.Kind) ? AnswerFault.None : AnswerFault.Missing;
    }

    /// <summary>The bit of a record that the answer must have, 0 of one that it may have, or <see cref="Wrong"/>.</summary>
    private int Recognise(in RecordWalk record, int section, Expectation expectation, ReadOnlySpan<byte> name) => section switch
    {
        1 => RecogniseAnswer(record, expectation, name),
        2 when expectation.Kind is QueryKind.NameError => RecogniseSoa(record),
        2 when expectation.Kind is QueryKind.Referral => RecogniseServer(record, name[4..]),
        2 => 0,
        _ when record.Type == TypeOpt => RecogniseOpt(record),
        _ when expectation.Kind is QueryKind.Referral => RecogniseAddress(record, expectation.Index, name[4..]),
        _ => 0,
    };

    private int RecogniseAnswer(in RecordWalk record, Expectation expectation, ReadOnlySpan<byte> name)
    {
        if (expectation.Kind is QueryKind.NameError or QueryKind.Referral || record.Type != TypeNaptr || !Is(record, name, ExpectedRecords.Ttl))
            return Wrong;
        var index = records.FindNaptr(expectation, record.Rdata, name);
        return index < 0 ? Wrong : First << index;
    }

    private static int RecogniseSoa(in RecordWalk record)
    {
        // RFC 2308 section 3: the SOA, and nothing but proofs of DNSSEC, which this zone does not have.
        if (record.Type != TypeSoa || !Is(record, ExpectedRecords.Apex, ExpectedRecords.NegativeTtl))
            return Wrong;
        var at = record.RdataStart;
        return record.IsName(ref at, ExpectedRecords.PrimaryServer)
            && record.IsName(ref at, ExpectedRecords.Mailbox)
            && at <= record.RdataEnd
            && record.Rdata[(at - record.RdataStart)..].SequenceEqual(ExpectedRecords.SoaNumbers) ? Soa : Wrong;
    }

    private static int RecogniseServer(in RecordWalk record, ReadOnlySpan<byte> cut)
    {
        if (record.Type != TypeNs || !Is(record, cut, ExpectedRecords.Ttl))
            return Wrong;
        for (var server = 0; server <= 1; server++)
        {
            var at = record.RdataStart;
            if (IsServer(record, ref at, server, cut) && at == record.RdataEnd)
                return First << server;
        }

        return Wrong;
    }

    private static int RecogniseAddress(in RecordWalk record, int delegation, ReadOnlySpan<byte> cut)
    {
        if (record.Type != TypeA || record.Class != ClassIn || record.Ttl != ExpectedRecords.Ttl)
            return Wrong;
        var server = ExpectedRecords.FindAddress(delegation, record.Rdata);
        var owner = record.Owner;
        return server >= 0 && IsServer(record, ref owner, server, cut) ? FirstAddress << server : Wrong;
    }

    private static int RecogniseOpt(in RecordWalk record) =>
        // RFC 6891 section 6.1.3: in the TTL, no extended RCODE and version 0. DO was not set, and is not in the response.
        record.Ttl == 0 ? Opt : Wrong;

    /// <summary>Whether a record's owner, class and TTL are right.</summary>
    private static bool Is(in RecordWalk record, ReadOnlySpan<byte> owner, uint ttl)
    {
        var at = record.Owner;
        return record.Class == ClassIn && record.Ttl == ttl && record.IsName(ref at, owner);
    }

    /// <summary>Whether a name is that of a delegation's first or second name server.</summary>
    private static bool IsServer(in RecordWalk record, ref int start, int server, ReadOnlySpan<byte> cut)
    {
        Span<byte> name = stackalloc byte[4 + QueryMix.QuestionLength];
        name[0] = 3;
        name[1] = (byte)'n';
        name[2] = (byte)'s';
        name[3] = (byte)('1' + server);
        cut.CopyTo(name[4..]);
        return record.IsName(ref start, name[..(4 + cut.Length)]);
    }

    private static ReadOnlySpan<byte> Question(ReadOnlySpan<byte> message) => message.Slice(HeaderLength, QueryMix.QuestionLength);

    private static int Flags(QueryKind kind) => kind switch
    {
        QueryKind.Referral => Response,
        QueryKind.NameError => Response | Authoritative | NameErrorCode,
        _ => Response | Authoritative,
    };

    private static int Required(QueryKind kind) => kind switch
    {
        QueryKind.NameError => Soa | Opt,
        QueryKind.Referral => First | First << 1 | FirstAddress | FirstAddress << 1 | Opt,
        _ => First | First << 1 | Opt,
    };
}
