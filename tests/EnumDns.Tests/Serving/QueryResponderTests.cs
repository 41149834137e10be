using System.Net.Sockets;
using System.Text;
using EnumDns.Protocol.Records;
using EnumDns.Serving;
using static EnumDns.Tests.Serving.Packet;

namespace EnumDns.Tests.Serving;

/// <summary>What a server without zones says.</summary>
public sealed class QueryResponderTests
{
    private static readonly ClientContext Udp = new(false, AddressFamily.InterNetwork);
    private static readonly ClientContext Tcp = new(true, AddressFamily.InterNetworkV6);
    private static readonly ResponderOptions Options = QueryCases.Options;

    public static TheoryData<string> CaseNames => [.. QueryCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void A_message_gets_the_answer_of_the_table(string name)
    {
        var one = QueryCases.All.Single(candidate => candidate.Name == name);
        var response = Respond(Options, one.Message, Udp);
        Assert.Equal(one.Expected, response?.ToString() ?? "");
        if (response is null)
            return;

        Assert.Equal(Id, response.Id);
        Assert.True(response.IsResponse);
        Assert.Equal((one.Message[2] >> 3) & 0xF, response.Opcode);
    }

    [Fact]
    public void The_question_comes_back_octet_for_octet()
    {
        var query = Query("vErSiOn.BIND", RecordType.TXT, RecordClass.CH);
        var buffer = new byte[4096];
        var length = new QueryResponder(Options).Respond(query, buffer, Udp);
        Assert.Equal(query[12..], buffer[12..query.Length]);
        Assert.Equal("vErSiOn.BIND. 16 3 0 0474657374", new DecodedMessage(buffer.AsSpan(0, length)).Sections[0].Single());
    }

    [Theory]
    [InlineData("version.bind", "V")]
    [InlineData("version.server", "V")]
    [InlineData("id.server", "I")]
    [InlineData("hostname.bind", "I")]
    public void Chaos_names_tell_what_is_configured(string name, string text)
    {
        var response = Respond(new() { Version = "V", Identity = "I" }, Query(name, RecordType.TXT, RecordClass.CH), Udp);
        Assert.Equal($"{name}. 16 3 0 01{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(text))}", response!.Sections[0].Single());
    }

    [Theory]
    [InlineData("example", RecordType.A, "REFUSED 1/0/0/1 OPT(1232 15:0014)", "REFUSED 1/0/0/1 OPT(1232 15:0014)")]
    [InlineData("example", RecordType.ANY, "REFUSED 1/0/0/1 OPT(1232 15:0014)", "REFUSED 1/0/0/1 OPT(1232 15:0014)")]
    [InlineData(".", RecordType.NS, "REFUSED 1/0/0/1 OPT(1232 15:0014)", "REFUSED 1/0/0/1 OPT(1232 15:0014)")]
    [InlineData("example", RecordType.AXFR, "NOTIMP 1/0/0/1 OPT(1232 15:0015)", "NOTAUTH 1/0/0/1 OPT(1232)")]
    [InlineData("example", RecordType.IXFR, "NOTAUTH 1/0/0/1 OPT(1232)", "NOTAUTH 1/0/0/1 OPT(1232)")]
    public void Names_outside_all_zones_are_refused(string name, RecordType type, string overUdp, string overTcp)
    {
        Assert.Equal(overUdp, Respond(Options, EdnsQuery(name, type), Udp)!.ToString());
        Assert.Equal(overTcp, Respond(Options, EdnsQuery(name, type), Tcp)!.ToString());
    }

    [Theory]
    [InlineData(30_000, "11:012c")]
    [InlineData(0, "11:0000")]
    [InlineData(6_553_500, "11:ffff")]
    public void Keepalive_tells_the_idle_timeout_over_tcp_to_who_asks(int milliseconds, string option)
    {
        var options = new ResponderOptions { Version = "test", Keepalive = TimeSpan.FromMilliseconds(milliseconds) };
        var asking = EdnsQuery("version.bind", RecordType.TXT, RecordClass.CH, opt: Opt(options: [Option(11)]));
        Assert.Equal($"NOERROR 1/1/0/1 OPT(1232 {option})", Respond(options, asking, Tcp)!.ToString());
        Assert.Equal("NOERROR 1/1/0/1 OPT(1232)", Respond(options, asking, Udp)!.ToString());
        Assert.Equal("NOERROR 1/1/0/1 OPT(1232)", Respond(new() { Version = "test" }, asking, Tcp)!.ToString());
        Assert.Equal("NOERROR 1/1/0/1 OPT(1232)", Respond(options, EdnsQuery("version.bind", RecordType.TXT, RecordClass.CH), Tcp)!.ToString());
    }

    [Fact]
    public void A_signed_query_with_long_names_is_answered_over_tcp()
    {
        var one = QueryCases.All.Single(candidate => candidate.Name == "TSIG with names of 255 octets over UDP");
        Assert.StartsWith("NOTAUTH 1/0/0/1 TSIG(", Respond(Options, one.Message, Tcp)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_options_fit_beside_the_longest_question()
    {
        var options = new ResponderOptions { Nsid = new byte[ResponderOptions.MaxNsidLength], Keepalive = TimeSpan.FromSeconds(1), MaxUdpPayload = 512 };
        var name = string.Join('.', new string('a', 63), new string('b', 63), new string('c', 63), new string('d', 61));
        var query = EdnsQuery(name, RecordType.A, opt: Opt(size: 512, options: [Option(3), Option(11)]));
        Assert.Equal($"REFUSED 1/0/0/1 OPT(512 3:{new string('0', 256)} 15:0014)", Respond(options, query, Udp)!.ToString());
        Assert.Equal($"REFUSED 1/0/0/1 OPT(512 3:{new string('0', 256)} 11:000a 15:0014)", Respond(options, query, Tcp)!.ToString());
    }

    [Fact]
    public void Options_out_of_bounds_are_not_accepted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { MaxUdpPayload = 511 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { MaxUdpPayload = 4097 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { Nsid = new byte[129] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { Keepalive = TimeSpan.FromSeconds(6554) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { Keepalive = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { Identity = new string('x', 256) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponderOptions { Version = new string('é', 128) });
    }

    private static DecodedMessage? Respond(ResponderOptions options, byte[] query, in ClientContext client)
    {
        var buffer = new byte[client.IsTcp ? 65535 : 4096];
        var length = new QueryResponder(options).Respond(query, buffer, client);
        return length == 0 ? null : new DecodedMessage(buffer.AsSpan(0, length));
    }
}
