using System.Net.Sockets;
using EnumDns.Protocol.Records;
using EnumDns.Serving;
using static EnumDns.Tests.Serving.Packet;

namespace EnumDns.Tests.Serving;

/// <summary>What the responder adds to answers from zones: limits, OPT, transfers, class ANY.</summary>
public sealed class ZoneQueryTests
{
    private static readonly ClientContext Udp = new(false, AddressFamily.InterNetwork);
    private static readonly ClientContext Tcp = new(true, AddressFamily.InterNetwork);

    [Fact]
    public void An_answer_is_authoritative_and_repeats_its_edns()
    {
        var response = Respond(EdnsQuery("nope.example", RecordType.A, flags: 0x0110, opt: Opt(flags: 0x8000)), Udp);
        Assert.Equal("NXDOMAIN AA RD 1/0/1/1 OPT(1232 DO)", response.ToString());
        Assert.Equal("NOERROR AA 1/0/1/0", Respond(Query("w.example", RecordType.A), Udp).ToString());
    }

    [Theory]
    [InlineData(RecordType.AXFR, "REFUSED 1/0/0/1 OPT(1232 15:0012)", "NOTIMP 1/0/0/1 OPT(1232 15:0015)")]
    [InlineData(RecordType.IXFR, "REFUSED 1/0/0/1 OPT(1232 15:0012)", "REFUSED 1/0/0/1 OPT(1232 15:0012)")]
    public void Transfers_of_a_zone_are_prohibited(RecordType type, string overTcp, string overUdp)
    {
        Assert.Equal(overTcp, Respond(EdnsQuery("eXample", type), Tcp).ToString());
        Assert.Equal(overUdp, Respond(EdnsQuery("eXample", type), Udp).ToString());
        Assert.Equal("NOTAUTH 1/0/0/1 OPT(1232)", Respond(EdnsQuery("www.example", type), Tcp).ToString());
    }

    [Theory]
    [InlineData((RecordType)0)]
    [InlineData(RecordType.OPT)]
    [InlineData(RecordType.TKEY)]
    [InlineData(RecordType.TSIG)]
    [InlineData(RecordType.MAILA)]
    [InlineData(RecordType.MAILB)]
    [InlineData((RecordType)128)]
    [InlineData((RecordType)65535)]
    public void Other_meta_types_have_no_data(RecordType type) =>
        Assert.Equal("NOERROR AA 1/0/1/0", Respond(Query("www.example", type), Udp).ToString());

    [Fact]
    public void Any_gives_one_RRset_over_udp_and_tcp()
    {
        Assert.Single(Respond(Query("www.example", RecordType.ANY), Udp).Sections[0]);
        Assert.Single(Respond(Query("www.example", RecordType.ANY), Tcp).Sections[0]);
        Assert.Empty(Respond(Query("w.example", RecordType.ANY), Udp).Sections[0]);
    }

    [Fact]
    public void Class_ANY_is_answered_from_class_IN_without_authority()
    {
        var response = Respond(Query("www.example", RecordType.A, RecordClass.ANY), Udp);
        Assert.StartsWith("NOERROR 1/1/", response.ToString(), StringComparison.Ordinal);
        Assert.Equal("www.example. 1 1 3600 c0000202", response.Sections[0].Single());
        Assert.Equal("www.example. 1 255", response.Questions.Single());
        Assert.Equal("NXDOMAIN 1/0/1/0", Respond(Query("nope.example", RecordType.A, RecordClass.ANY), Udp).ToString());
        Assert.Equal("REFUSED 1/0/0/0", Respond(Query("example.net", RecordType.A, RecordClass.ANY), Udp).ToString());
    }

    [Theory]
    [InlineData(0, 512)]
    [InlineData(512, 512)]
    [InlineData(900, 900)]
    [InlineData(1232, 1232)]
    [InlineData(4096, 1232)]
    [InlineData(65535, 1232)]
    public void Truncation_starts_one_octet_above_the_limit(int payloadSize, int limit)
    {
        // Header, question and OPT take 12 + 17 + 11 octets; one record with a pointer 12 and its RDATA.
        const int Fixed = 12 + 17 + 11 + 12;
        var options = new ResponderOptions();
        var query = EdnsQuery("big.example", RecordType.TXT, opt: Opt(size: payloadSize));
        Assert.Equal("NOERROR AA 1/1/0/1 OPT(1232)", RespondFromTxt(options, limit - Fixed, query, out var length).ToString());
        Assert.Equal(limit, length);
        Assert.Equal("NOERROR AA TC 1/0/0/1 OPT(1232)", RespondFromTxt(options, limit - Fixed + 1, query, out _).ToString());
    }

    [Fact]
    public void Room_for_nsid_is_kept_from_records()
    {
        const int Fixed = 12 + 17 + 11 + 12;
        var options = new ResponderOptions { Nsid = new byte[10], MaxUdpPayload = 600 };
        var asking = EdnsQuery("big.example", RecordType.TXT, opt: Opt(options: [Option(3)]));
        var silent = EdnsQuery("big.example", RecordType.TXT);
        Assert.Contains(" 3:", RespondFromTxt(options, 600 - Fixed - 14, asking, out var length).ToString(), StringComparison.Ordinal);
        Assert.Equal(600, length);
        Assert.StartsWith("NOERROR AA TC 1/0/0/1 OPT(600 3:", RespondFromTxt(options, 600 - Fixed - 13, asking, out _).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("NOERROR AA 1/1/0/1 OPT(600)", RespondFromTxt(options, 600 - Fixed, silent, out _).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_edns_512_octets_are_the_limit_over_udp_and_none_over_tcp()
    {
        Assert.Equal("NOERROR AA TC 1/0/0/0", Respond(Query("big.example", RecordType.TXT), Udp).ToString());
        Assert.StartsWith("NOERROR AA 1/13/", Respond(Query("big.example", RecordType.TXT), Tcp).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_directory_is_served_from_the_next_query_on()
    {
        var responder = new QueryResponder();
        var buffer = new byte[4096];
        var query = Query("www.example", RecordType.A);
        Assert.Equal("REFUSED 1/0/0/0", Decode(responder, query));
        responder.Directory = ExampleZone.Directory;
        Assert.StartsWith("NOERROR AA 1/1/", Decode(responder, query), StringComparison.Ordinal);

        string Decode(QueryResponder from, byte[] packet) => new DecodedMessage(buffer.AsSpan(0, from.Respond(packet, buffer, Udp))).ToString();
    }

    private static DecodedMessage Respond(byte[] query, in ClientContext client)
    {
        var buffer = new byte[client.IsTcp ? 65535 : 4096];
        return new(buffer.AsSpan(0, new QueryResponder { Directory = ExampleZone.Directory }.Respond(query, buffer, client)));
    }

    /// <summary>Asks a server whose <c>big.example.</c> has one TXT record with RDATA of so many octets.</summary>
    private static DecodedMessage RespondFromTxt(ResponderOptions options, int rdataLength, byte[] query, out int length)
    {
        var buffer = new byte[4096];
        length = new QueryResponder(options) { Directory = ExampleZone.WithTxt(rdataLength) }.Respond(query, buffer, Udp);
        return new(buffer.AsSpan(0, length));
    }
}
