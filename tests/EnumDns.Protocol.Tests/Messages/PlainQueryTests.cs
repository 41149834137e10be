using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Messages;

public sealed class PlainQueryTests
{
    private const string Header = "1234 0110 0001 0000 0000 ";
    private const string Question = "0131 0132 046E657431 00 0023 0001 ";

    [Theory]
    [InlineData("0000" + Question)]
    [InlineData("0001" + Question + "00 0029 04D0 00000000 0000")]
    [InlineData("0001" + Question + "00 0029 1000 00008000 000C 000A00081122334455667788")] // DO and a cookie.
    [InlineData("0001" + Question + "00 0029 04D0 00000000 0000 FFFF")] // Octets behind the last record.
    public void A_query_without_wishes_is_plain_and_says_what_the_reader_of_all_queries_says(string hex)
    {
        var message = Convert.FromHexString((Header + hex).Replace(" ", "", StringComparison.Ordinal));
        Assert.True(TryRead(message, out var plain));
        Assert.Equal(QueryFault.None, QueryReader.TryRead(message, out var query));
        Assert.Equal(2, plain.DigitCount);
        Assert.Equal(0x21UL, plain.Digits & 0xFF);
        Assert.Equal((query.Type, query.QuestionEnd), (plain.Type, plain.QuestionEnd));
        Assert.Equal((query.HasEdns, query.UdpPayloadSize, query.DnssecOk), (plain.HasEdns, plain.UdpPayloadSize, plain.DnssecOk));
        Assert.Equal(query.Name.Length - 4, plain.TailLength);
    }

    [Theory]
    [InlineData("1234 8110 0001 0000 0000 0000" + Question)] // A response.
    [InlineData("1234 2110 0001 0000 0000 0000" + Question)] // NOTIFY.
    [InlineData("1234 0110 0002 0000 0000 0000" + Question + Question)]
    [InlineData("1234 0110 0001 0001 0000 0000" + Question)]
    [InlineData(Header + "0000 0131 0132 046E657431 00 0023 0003")] // CH.
    [InlineData(Header + "0000 0131 0132 446E657431 00 0023 0001")] // A label of 68 octets.
    [InlineData(Header + "0001" + Question + "00 0029 04D0 00010000 0000")] // EDNS version 1.
    [InlineData(Header + "0001" + Question + "00 0029 04D0 00000000 0004 00030000")] // NSID.
    [InlineData(Header + "0001" + Question + "00 0029 04D0 00000000 0004 000B0000")] // Keepalive.
    [InlineData(Header + "0001" + Question + "00 0029 04D0 00000000 0003 000A00")] // Half an option.
    [InlineData(Header + "0001" + Question + "00 0001 0001 00000000 0004 01020304")] // An address.
    [InlineData(Header + "0002" + Question + "00 0029 04D0 00000000 0000 00 0029 04D0 00000000 0000")]
    public void What_asks_for_more_is_not_plain(string hex) =>
        Assert.False(TryRead(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), out _));

    [Fact]
    public void A_query_is_plain_only_with_all_of_its_octets()
    {
        var message = Convert.FromHexString((Header + "0001" + Question + "00 0029 04D0 00000000 0008 000A00041122 3344").Replace(" ", "", StringComparison.Ordinal));
        var room = new byte[message.Length + PlainQuery.Room];
        message.CopyTo(room, 0);
        for (var length = 0; length < message.Length; length++)
            Assert.False(PlainQuery.TryRead(room, length, out _));
        Assert.True(PlainQuery.TryRead(room, message.Length, out var query));
        Assert.Equal(RecordType.NAPTR, query.Type);
    }

    private static bool TryRead(byte[] message, out PlainQuery query)
    {
        var room = new byte[message.Length + PlainQuery.Room];
        message.CopyTo(room, 0);
        return PlainQuery.TryRead(room, message.Length, out query);
    }
}
