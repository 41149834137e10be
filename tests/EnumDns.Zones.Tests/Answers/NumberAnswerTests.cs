using System.Buffers.Binary;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Answers;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>Which questions the path for numbers answers itself; that it answers as the general path does, others test too.</summary>
public sealed class NumberAnswerTests
{
    private const string Text = """
        3.2.1     NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:123@example.net!" .
        *.2.1     NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:all@example.net!" .
        5.1       CNAME 3.2.1
        6.1       NS    ns1.6.1
        6.1       NS    ns.example.net.
        ns1.6.1   A     192.0.2.6
        ns1.6.1   AAAA  2001:db8::6
        7.1       NS    ns.8.1
        ns.8.1    A     192.0.2.8
        9.1       NS    1.9.1
        1.9.1     A     192.0.2.9
        www.4.1   A     192.0.2.4
        2         TXT   "two"
        2         DNAME 2.1
        """;

    [Theory]
    [InlineData("3.2.1.example.")]
    [InlineData("3.2.1.ExAmPlE.")]
    [InlineData("3.2.1.example.", RecordType.TXT)] // No data.
    [InlineData("4.2.1.example.")] // The wildcard, next to the number.
    [InlineData("9.9.9.2.1.example.")] // The wildcard, behind the number.
    [InlineData("2.1.example.")] // An empty non-terminal.
    [InlineData("1.example.")]
    [InlineData("4.1.example.")] // There because of www.4.1 alone.
    [InlineData("5.4.1.example.")]
    [InlineData("8.1.example.")]
    [InlineData("6.1.example.")] // Referrals.
    [InlineData("9.8.7.6.1.example.")]
    [InlineData("4.3.example.")] // No such name.
    [InlineData("4.4.4.4.4.4.4.4.4.4.4.4.4.4.4.example.")]
    [InlineData("2.example.", RecordType.TXT)] // At a DNAME, not below it.
    public void Plain_questions_are_answered_as_the_general_path_answers_them(string name, RecordType type = RecordType.NAPTR)
    {
        var zones = Zones(Text);
        Assert.Equal(AskedZone.Respond(zones, DomainName.Parse(name), type), Answer(zones, name, type));
    }

    [Theory]
    [InlineData("5.1.example.")] // An alias.
    [InlineData("5.2.example.")] // Below a DNAME.
    [InlineData("1.7.1.example.")] // A server elsewhere in the zone.
    [InlineData("1.9.1.example.")] // A server that some questions end like.
    [InlineData("3.2.1.example.", RecordType.DS)]
    [InlineData("3.2.1.example.", RecordType.ANY)]
    [InlineData("3.2.1.elsewhere.")]
    [InlineData("www.4.1.example.", RecordType.A)]
    [InlineData("*.2.1.example.")]
    public void What_takes_more_is_left_to_the_general_path(string name, RecordType type = RecordType.NAPTR) =>
        Assert.Empty(Answer(Zones(Text), name, type));

    [Fact]
    public void An_answer_that_does_not_fit_is_left_to_the_general_path_and_nothing_is_written()
    {
        foreach (var name in new[] { "3.2.1.example.", "4.3.example.", "1.6.1.example." })
        {
            var whole = Answer(Zones(Text), name, RecordType.NAPTR);
            Assert.Equal(whole, Answer(Zones(Text), name, RecordType.NAPTR, whole.Length));
            Assert.Empty(Answer(Zones(Text), name, RecordType.NAPTR, whole.Length - 1));
        }
    }

    [Fact]
    public void A_referral_follows_what_changes_at_its_cut_and_below()
    {
        var zone = Checks.ZoneText.LoadBehindHeader(Text).Zone!;
        var editor = new ZoneEditor();
        (string Owner, RecordType Type, byte[]? Rdata)[] changes =
        [
            ("ns1.6.1.example.", RecordType.A, [192, 0, 2, 7]),
            ("ns1.6.1.example.", RecordType.AAAA, null),
            ("6.1.example.", RecordType.NS, DomainName.Parse("ns2.6.1.example.").Wire.ToArray()),
            ("*.6.1.example.", RecordType.A, [192, 0, 2, 8]),
            ("1.example.", RecordType.NS, DomainName.Parse("ns.example.org.").Wire.ToArray()),
            ("1.example.", RecordType.NS, null),
            ("6.1.example.", RecordType.NS, null),
        ];
        foreach (var (owner, type, rdata) in changes)
        {
            var name = DomainName.Parse(owner);
            zone = editor.Apply(zone, [new RrsetChange(name, new RrsetData(type, 60, []), rdata is null ? null : new RrsetData(type, 60, [rdata]))]);
            var zones = ZoneDirectory.Create([zone]);
            foreach (var asked in new[] { "6.1.example.", "5.6.1.example.", "3.2.1.example.", "5.3.example." })
                Assert.Equal(AskedZone.Respond(zones, DomainName.Parse(asked), RecordType.NAPTR), Answer(zones, asked, RecordType.NAPTR));
        }
    }

    private static ZoneDirectory Zones(string text) => ZoneDirectory.Create([Checks.ZoneText.LoadBehindHeader(text).Zone!]);

    private static byte[] Answer(ZoneDirectory zones, string name, RecordType type, int limit = 1232)
    {
        var wire = DomainName.Parse(name).Wire;
        var message = new byte[2048];
        message[5] = 1;
        wire.CopyTo(message.AsSpan(ResponseWriter.HeaderLength));
        var length = ResponseWriter.HeaderLength + wire.Length + 4;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(length - 4), (ushort)type);
        message[length - 1] = 1;
        var asked = message.ToArray();

        var question = new NumberQuestion();
        question.Begin(zones, message, length);
        NumberLookup.Find(new Span<NumberQuestion>(ref question));
        var written = NumberAnswer.TryWrite(in question, message, limit);
        if (written == 0)
            Assert.Equal(asked, message);
        return message[..written];
    }
}
