using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Messages;

public sealed class QueryReaderTests
{
    private const string Header = "1234 0110 0001 0000 0000 ";
    private const string Question = "03777777 076578616D706C65 00 0023 0001 ";
    private const int QuestionEnd = 12 + 13 + 4;

    [Fact]
    public void A_query_is_read_whole()
    {
        // DO, payload size 4,096, NSID and keepalive.
        var message = Octets(Header + "0001" + Question + "00 0029 1000 00008000 0008 00030000 000B0000");
        Assert.Equal(QueryFault.None, QueryReader.TryRead(message, out var query));
        Assert.Equal(0x0110, query.Flags);
        Assert.Equal(Opcode.Query, query.Opcode);
        Assert.True(query.Name.SequenceEqual("\u0003www\u0007example\0"u8));
        Assert.Equal(RecordType.NAPTR, query.Type);
        Assert.Equal(RecordClass.IN, query.Class);
        Assert.Equal(QuestionEnd, query.QuestionEnd);
        Assert.True(query.HasEdns && query.DnssecOk && query.AsksNsid && query.AsksKeepalive);
        Assert.Equal(4096, query.UdpPayloadSize);
        Assert.Equal(0, query.TsigStart);
        Assert.Equal(message.Length, query.Message.Length);
    }

    [Fact]
    public void A_plain_query_has_no_edns()
    {
        Assert.Equal(QueryFault.None, QueryReader.TryRead(Octets(Header + "0000" + Question), out var query));
        Assert.False(query.HasEdns || query.DnssecOk || query.AsksNsid || query.AsksKeepalive);
        Assert.Equal(0, query.UdpPayloadSize);
    }

    [Theory]
    [InlineData("", QueryFault.Silence)]
    [InlineData("1234 0000 0001 0000 0000 00", QueryFault.Silence)]
    [InlineData("1234 8000 0001 0000 0000 0000" + Question, QueryFault.Silence)]
    [InlineData("1234 0000 0000 0000 0000 0000", QueryFault.FormErr)]
    [InlineData("1234 0000 0002 0000 0000 0000" + Question + Question, QueryFault.FormErr)]
    [InlineData("1234 1000 0001 0000 0000 0000" + Question, QueryFault.NotImp)]
    [InlineData(Header + "0001" + Question + "00 0029 04D0 00010000 0000", QueryFault.BadVers)]
    [InlineData(Header + "0001" + Question + "01 0029 04D0 00000000 0000", QueryFault.FormErr)]
    [InlineData(Header + "0002" + Question + "00 0029 04D0 00000000 0000 00 0029 04D0 00000000 0000", QueryFault.FormErr)]
    public void Faults_are_told_apart(string message, QueryFault fault) => Assert.Equal(fault, QueryReader.TryRead(Octets(message), out _));

    [Fact]
    public void A_fault_in_a_record_leaves_the_question_to_echo_but_no_edns()
    {
        Assert.Equal(QueryFault.FormErr, QueryReader.TryRead(Octets(Header + "0002" + Question + "00 0029 04D0 00000000 0000 00"), out var query));
        Assert.Equal(QuestionEnd, query.QuestionEnd);
        Assert.False(query.HasEdns);
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(77);
        for (var i = 0; i < 100_000; i++)
        {
            var message = new byte[random.Next(90)];
            random.NextBytes(message);
            // Mostly queries with few records, or everything would end at the header.
            for (var octet = 2; octet < Math.Min(12, message.Length); octet++)
                message[octet] = (byte)(octet % 2 == 0 ? 0 : random.Next(3));
            var fault = QueryReader.TryRead(message, out var query);
            Assert.InRange(query.QuestionEnd, 12, Math.Max(12, message.Length));
            Assert.True(fault is not QueryFault.None || query.Name.Length > 0);
        }
    }

    private static byte[] Octets(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));
}
