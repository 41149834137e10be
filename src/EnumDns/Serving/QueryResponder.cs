using System.Runtime.CompilerServices;
using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Telemetry;
using EnumDns.Zones.Answers;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Serving;

/// <summary>
/// The pure seam between transports and zones: octets of a query in, octets of the response out. Shared by sockets,
/// tests, fuzzers and benchmarks. Never throws, whatever the octets; never allocates; takes no lock. Any number of
/// threads may call it at once.
/// </summary>
internal sealed class QueryResponder
{
    private readonly int _maxUdpPayload;
    private readonly ChaosAnswer _chaos;
    private readonly ResponseTrailer _trailer;
    private volatile ZoneDirectory _directory = ZoneDirectory.Empty;

    /// <summary>A responder without zones.</summary>
    /// <param name="options">The operator's choices; the defaults where null.</param>
    public QueryResponder(ResponderOptions? options = null)
    {
        options ??= new ResponderOptions();
        _maxUdpPayload = options.MaxUdpPayload;
        _chaos = new ChaosAnswer(options);
        _trailer = new ResponseTrailer(options);
    }

    /// <summary>The zones served; replaced as a whole.</summary>
    public ZoneDirectory Directory
    {
        get => _directory;
        set => _directory = value;
    }

    /// <summary>What was answered so far.</summary>
    public QueryCounters Counters { get; } = new();

    /// <summary>Answers one message.</summary>
    /// <param name="message">The message as received.</param>
    /// <param name="response">At least 4,096 octets for UDP and 65,535 for TCP; must not overlap the message.</param>
    /// <param name="client">Who asks.</param>
    /// <returns>Octets of the response, or 0 for silence.</returns>
    public int Respond(ReadOnlySpan<byte> message, Span<byte> response, in ClientContext client)
    {
        if (message.Length <= response.Length && response.Length >= PlainQuery.Room)
        {
            // Nearly all queries are answered in their place; the copy makes one.
            message.CopyTo(response);
            var question = new NumberQuestion();
            question.Begin(_directory, response, message.Length);
            NumberLookup.Find(new Span<NumberQuestion>(ref question));
            return RespondInPlace(in question, message, response, client);
        }

        return RespondGenerally(message, response, client);
    }

    /// <summary>Takes a message up that is to be looked up together with others (<see cref="NumberLookup.Find"/>).</summary>
    /// <param name="octets">The message and whatever stands behind it.</param>
    /// <param name="length">Octets of the message.</param>
    /// <param name="question">What it asks.</param>
    /// <returns>Whether there are octets enough behind it; otherwise it has to be answered alone.</returns>
    public bool TryBegin(ReadOnlySpan<byte> octets, int length, ref NumberQuestion question)
    {
        if (octets.Length < PlainQuery.Room)
            return false;
        question.Begin(_directory, octets, length);
        return true;
    }

    /// <summary>Answers a message that was looked up with others.</summary>
    /// <param name="question">What <see cref="TryBegin"/> and the search made of it.</param>
    /// <param name="message">The message as received.</param>
    /// <param name="response">At least 65,535 octets; must not overlap the message.</param>
    /// <param name="client">Who asks.</param>
    /// <returns>Octets of the response, or 0 for silence.</returns>
    public int Respond(in NumberQuestion question, ReadOnlySpan<byte> message, Span<byte> response, in ClientContext client)
    {
        message.CopyTo(response);
        return RespondInPlace(in question, message, response, client);
    }

    /// <summary>
    /// Answers one message by the general path, which knows every kind of query and answer: what any quicker path has to
    /// equal octet by octet. (1) Read the message, (2) start the response, (3) decide and write the answer, (4) add OPT and
    /// TSIG, for which room was kept.
    /// </summary>
    /// <inheritdoc cref="Respond(ReadOnlySpan{byte}, Span{byte}, in ClientContext)"/>
    public int RespondGenerally(ReadOnlySpan<byte> message, Span<byte> response, in ClientContext client)
    {
        // 1. Read.
        var fault = QueryReader.TryRead(message, out var query);
        if (fault is QueryFault.Silence)
        {
            Counters.AddSilence();
            return 0;
        }

        // 2. Start.
        var limit = Limit(query.HasEdns, query.UdpPayloadSize, client);
        var writer = new ResponseWriter(response, limit - _trailer.Reserve(query, client));
        writer.Begin(query);

        // 3. Answer.
        var verdict = fault is QueryFault.None ? Answer(query, client, ref writer) : Explain(fault);

        // 4. OPT and TSIG.
        _trailer.AddOpt(query, client, verdict, limit, ref writer);
        if (fault is QueryFault.None && query.TsigStart > 0)
            ResponseTrailer.AddTsigError(query, limit, ref writer);
        if (!client.IsOurselves)
            Counters.Add(client.IsTcp, verdict.Rcode, writer.Truncated);
        return writer.Finish(verdict.Rcode);
    }

    /// <summary>
    /// Answers the datagrams of a batch, each in its place, some at a time: (1) takes up the questions about numbers, (2) looks
    /// them up together, (3) writes the answers; what is left, the general path answers.
    /// </summary>
    /// <param name="batch">The queries, and then the responses.</param>
    /// <param name="client">Who asks: the same for all, and not over TCP.</param>
    public void Respond(DatagramBatch batch, in ClientContext client)
    {
        // Where queries come one by one there is no group to clear.
        var directory = _directory;
        if (batch.Count > 1)
        {
            RespondInGroups(directory, batch, client);
            return;
        }

        var question = new NumberQuestion();
        RespondTogether(new Span<NumberQuestion>(ref question)[..batch.Count], directory, batch, 0, client);
    }

    private void RespondInGroups(ZoneDirectory directory, DatagramBatch batch, in ClientContext client)
    {
        var group = new NumberGroup();
        for (var start = 0; start < batch.Count; start += NumberGroup.Size)
            RespondTogether(((Span<NumberQuestion>)group)[..Math.Min(NumberGroup.Size, batch.Count - start)], directory, batch, start, client);
    }

    private void RespondTogether(Span<NumberQuestion> questions, ZoneDirectory directory, DatagramBatch batch, int start, in ClientContext client)
    {
        // 1
        for (var i = 0; i < questions.Length; i++)
            questions[i].Begin(directory, batch.Slot(start + i), batch.Lengths[start + i]);

        // 2
        NumberLookup.Find(questions);

        // 3
        var (answered, denied) = (0, 0);
        for (var i = 0; i < questions.Length; i++)
        {
            ref var length = ref batch.Lengths[start + i];
            var written = TryAnswer(in questions[i], batch.Slot(start + i), client);
            if (written == 0)
                length = RespondGenerally(batch.Slot(start + i), length, client);
            else if (NumberAnswer.RcodeOf(in questions[i]) is Rcode.NXDomain)
                (length, denied) = (written, denied + 1);
            else
                (length, answered) = (written, answered + 1);
        }

        Counters.Add(client.IsTcp, Rcode.NoError, answered);
        Counters.Add(client.IsTcp, Rcode.NXDomain, denied);
    }

    // Of the message there is a copy where the response goes.
    private int RespondInPlace(in NumberQuestion question, ReadOnlySpan<byte> message, Span<byte> response, in ClientContext client)
    {
        if (TryAnswer(in question, response, client) is not (var length and > 0))
            return RespondGenerally(message, response, client);
        if (!client.IsOurselves)
            Counters.Add(client.IsTcp, NumberAnswer.RcodeOf(in question), 1);
        return length;
    }

    // Nothing reads the room for a response before it is written, and clearing it would cost as much as an answer.
    [SkipLocalsInit]
    private int RespondGenerally(Span<byte> slot, int length, in ClientContext client)
    {
        Span<byte> response = stackalloc byte[ResponderOptions.LargestUdpPayload];
        response = response[..RespondGenerally(slot[..length], response, client)];
        response.CopyTo(slot);
        return response.Length;
    }

    private int TryAnswer(in NumberQuestion question, Span<byte> message, in ClientContext client)
    {
        if (question.IsGeneral)
            return 0;
        var query = question.Query;
        var limit = Limit(query.HasEdns, query.UdpPayloadSize, client);
        var length = NumberAnswer.TryWrite(in question, message, query.HasEdns ? limit - OptRecord.FixedLength : limit);
        return length > 0 && query.HasEdns ? _trailer.AddPlainOpt(message, length, query.DnssecOk) : length;
    }

    private int Limit(bool hasEdns, ushort udpPayloadSize, in ClientContext client)
    {
        if (client.IsTcp)
            return ushort.MaxValue;
        // RFC 6891 section 6.2.3: a payload size below 512 counts as 512.
        return hasEdns ? Math.Clamp(udpPayloadSize, ResponderOptions.MinUdpPayload, _maxUdpPayload) : ResponderOptions.MinUdpPayload;
    }

    private static Verdict Explain(QueryFault fault) => fault switch
    {
        QueryFault.NotImp => new(Rcode.NotImp, ExtendedError.NotSupported),
        QueryFault.BadVers => new(Rcode.BadVers),
        _ => new(Rcode.FormErr),
    };

    private Verdict Answer(in Query query, in ClientContext client, ref ResponseWriter writer)
    {
        // RFC 8945 section 5.2.1: no key is known here, so every signature is by an unknown one.
        if (query.TsigStart > 0)
            return new(Rcode.NotAuth);
        if (query.Class is RecordClass.CH)
            return _chaos.Write(query, ref writer);
        if (query.Class is not (RecordClass.IN or RecordClass.ANY))
            return new(Rcode.Refused, ExtendedError.NotSupported);

        var directory = _directory;
        return query.Type is RecordType.AXFR or RecordType.IXFR
            ? DenyTransfer(directory, query, client)
            : AnswerFromZones(directory, query, ref writer);
    }

    /// <summary>Transfers are denied: the code tells a zone that is here from a name that is not one.</summary>
    private static Verdict DenyTransfer(ZoneDirectory directory, in Query query, in ClientContext client)
    {
        // RFC 5936 section 4.2: AXFR over UDP is not defined.
        if (query.Type is RecordType.AXFR && !client.IsTcp)
            return new(Rcode.NotImp, ExtendedError.NotSupported);
        var zone = directory.Find(query.Name);
        return zone is not null && WireName.Equals(zone.Apex.Wire, query.Name)
            ? new(Rcode.Refused, ExtendedError.Prohibited)
            : new(Rcode.NotAuth);
    }

    private static Verdict AnswerFromZones(ZoneDirectory directory, in Query query, ref ResponseWriter writer)
    {
        var asked = query;
        asked.Class = RecordClass.IN;
        var rcode = ZoneAnswer.Write(directory, asked, ref writer);
        // RFC 1035 section 6.2: an answer to QCLASS ANY is not authoritative, for it does not cover all classes.
        if (query.Class is RecordClass.ANY)
            writer.Authoritative = false;
        return rcode is Rcode.Refused ? new(rcode, ExtendedError.NotAuthoritative) : new(rcode);
    }
}
