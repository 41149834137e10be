using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Tests.Serving;
using EnumDns.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Transport;

/// <summary>Each message of the responder's table over real sockets, malformed ones included, a good query behind each.</summary>
public sealed class MalformedMessageTests
{
    private const int SentinelId = 0x5E17;

    [Fact]
    public async Task Over_UDP_each_message_gets_the_answer_of_the_table_or_silence()
    {
        await using var listeners = Start();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 30_000 };
        client.Connect(Assert.Single(listeners.Endpoints));
        var buffer = new byte[4096];
        foreach (var one in QueryCases.All)
        {
            // One thread serves the socket, so the sentinel's answer comes last.
            client.Send(one.Message);
            client.Send(Messages.Query(SentinelId));
            var answers = new List<string>();
            for (var length = client.Receive(buffer); Messages.Id(buffer[..length]) != SentinelId; length = client.Receive(buffer))
                answers.Add(new DecodedMessage(buffer.AsSpan(0, length)).ToString());
            Assert.True(one.Expected == string.Join(" and ", answers), $"{one.Name}: {string.Join(" and ", answers)}");
        }
    }

    [Fact]
    public async Task Over_one_TCP_connection_each_message_gets_what_the_responder_says()
    {
        await using var listeners = Start();
        using var stream = new DnsStream(Assert.Single(listeners.Endpoints));
        var responder = new QueryResponder(QueryCases.Options);
        var context = new ClientContext(IsTcp: true, AddressFamily.InterNetwork, IdleTimeout: 100);
        var buffer = new byte[65535];
        foreach (var one in QueryCases.All)
        {
            stream.Send(Messages.Frame(one.Message));
            stream.Send(Messages.Frame(Messages.Query(SentinelId)));
            var expected = responder.Respond(one.Message, buffer, context);
            if (expected > 0)
                Assert.True(buffer.AsSpan(0, expected).SequenceEqual(stream.Read()), one.Name);
            Assert.True(Messages.Id(stream.Read()!) == SentinelId, one.Name);
        }
    }

    private static DnsListeners Start() => DnsListeners.Start(
        [new IPEndPoint(IPAddress.Loopback, 0)],
        new QueryResponder(QueryCases.Options),
        new TransportOptions { UdpThreadsPerAddress = 1, TcpIdleTimeout = TimeSpan.FromSeconds(10) },
        NullLogger.Instance,
        TimeProvider.System);
}
