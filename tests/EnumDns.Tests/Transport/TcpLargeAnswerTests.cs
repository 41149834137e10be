using System.Buffers.Binary;
using System.Net.Sockets;
using EnumDns.Tests.Serving;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Few octets of queries make many of answers: more than one turn sends, and more than a client takes at once.</summary>
public class TcpLargeAnswerTests
{
    private const int SmallestAnswer = 13 * 103;

    private protected virtual TransportOptions Options => new() { StopTimeout = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task More_queries_than_one_turn_answers_are_all_answered_in_order()
    {
        await using var server = Start();
        using var client = server.Connect();
        const int Count = 5_000;
        var sending = Task.Run(() => client.Send(Queries(Count)));
        for (var id = 0; id < Count; id++)
            AssertAnswer(client.Read()!, id);
        await sending;
        Assert.True(Messages.IsAnswer(client.Ask(7), 7));
    }

    [Fact]
    public async Task Who_asks_for_much_starves_nobody()
    {
        await using var server = Start(Options with { TcpThreads = 1 });
        using var greedy = server.Connect();
        using var modest = server.Connect();
        const int Count = 5_000;
        var sending = Task.Run(() => greedy.Send(Queries(Count)));
        var reading = Task.Run(() =>
        {
            for (var id = 0; id < Count; id++)
                AssertAnswer(greedy.Read()!, id);
        });
        for (var id = 0; id < 100; id++)
            Assert.True(Messages.IsAnswer(modest.Ask(id), id));
        await sending;
        await reading;
    }

    [Fact]
    public async Task A_client_that_has_sent_its_last_query_and_reads_late_gets_every_answer()
    {
        await using var server = Start();
        using var client = server.Connect(receiveBuffer: 4096);
        client.Send(Queries(100));
        client.Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(100);
        for (var id = 0; id < 100; id++)
            AssertAnswer(client.Read()!, id);
        Assert.True(client.EndsInOrder());
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "the connection is forgotten");
    }

    [Fact]
    public async Task Clients_that_reset_with_answers_under_way_disturb_nobody()
    {
        await using var server = Start();
        using var bystander = server.Connect();
        for (var i = 0; i < 50; i++)
        {
            using var client = server.Connect(receiveBuffer: 4096);
            client.Send(Queries(1 + 10 * i));
            client.Socket.LingerState = new LingerOption(true, 0);
            if (i % 2 == 0)
                await Task.Delay(5);
        }

        Assert.True(Messages.IsAnswer(bystander.Ask(2), 2));
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 1, "only the bystander is left");
    }

    [Fact]
    public async Task A_stop_lets_answers_under_way_arrive_whole()
    {
        var server = Start();
        using var client = server.Connect(receiveBuffer: 4096);
        client.Send(Queries(100));
        AssertAnswer(client.Read()!, 0);
        var stopping = server.DisposeAsync().AsTask();
        await Task.Delay(50);
        var octets = ReadToEnd(client);
        var answers = 1;
        while (!octets.IsEmpty)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(octets.Span);
            AssertAnswer(octets.Span.Slice(2, length).ToArray(), answers++);
            octets = octets[(2 + length)..];
        }

        Assert.InRange(answers, 2, 100);
        await stopping;
        Assert.Equal(0, server.Listeners.Connections.Count);
    }

    private TransportServer Start(TransportOptions? options = null) => new(options ?? Options, zones: ExampleZone.Directory);

    private static byte[] Queries(int count) =>
        [.. Enumerable.Range(0, count).SelectMany(id => Messages.Frame(
            [(byte)(id >> 8), (byte)id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "\u0003big\u0007example\0"u8, 0, 16, 0, 1]))];

    private static void AssertAnswer(byte[] message, int id)
    {
        Assert.Equal((id, 0), (Messages.Id(message), Messages.Rcode(message)));
        Assert.True(message.Length > SmallestAnswer, "the whole RRset");
    }

    private static ReadOnlyMemory<byte> ReadToEnd(DnsStream client)
    {
        var all = new List<byte>();
        var buffer = new byte[65536];
        int received;
        while ((received = client.Socket.Receive(buffer)) > 0)
            all.AddRange(buffer.AsSpan(0, received));
        return all.ToArray();
    }
}
