using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Messages arrive over TCP in any pieces and any number.</summary>
public class TcpMessageTests
{
    private protected virtual TransportOptions Options => new();

    [Fact]
    public async Task A_query_is_answered()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        Assert.True(Messages.IsAnswer(client.Ask(4711), 4711));
    }

    [Fact]
    public async Task Pipelined_queries_are_all_answered_in_order()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        var sending = Task.Run(() => client.Send(Messages.Frames(Enumerable.Range(0, 20_000))));
        for (var id = 0; id < 20_000; id++)
            Assert.True(Messages.IsAnswer(client.Read()!, id));
        await sending;
    }

    [Fact]
    public async Task Queries_of_one_segment_are_answered_together()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send(Messages.Frames(Enumerable.Range(0, 50)));

        var buffer = new byte[65536];
        var expected = 50 * (Messages.Frame(Messages.Query(0)).Length + 12 + Messages.Version.Length + 1);
        var reads = 0;
        for (var received = 0; received < expected; reads++)
            received += client.Socket.Receive(buffer);
        Assert.InRange(reads, 1, 10);
    }

    [Fact]
    public async Task Octets_may_arrive_one_by_one()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        foreach (var octet in Messages.Frames([1, 2, 3]))
        {
            client.Send([octet]);
            await Task.Delay(1);
        }

        Assert.All([1, 2, 3], id => Assert.True(Messages.IsAnswer(client.Read()!, id)));
    }

    [Fact]
    public async Task Segments_may_end_anywhere()
    {
        await using var server = new TransportServer(Options);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var client = server.Connect();
        for (var round = 0; round < 50; round++)
        {
            ReadOnlyMemory<byte> octets = Messages.Frames(Enumerable.Range(0, 10));
            while (!octets.IsEmpty)
            {
                var count = Math.Min(octets.Length, random.Next(1, 60));
                client.Send(octets.Span[..count]);
                octets = octets[count..];
                if (random.Next(4) == 0)
                    await Task.Delay(1);
            }

            for (var id = 0; id < 10; id++)
                Assert.True(Messages.IsAnswer(client.Read()!, id), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public async Task A_length_may_be_split()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        var frame = Messages.Frame(Messages.Query(7));
        client.Send(frame.AsSpan(0, 1));
        await Task.Delay(20);
        client.Send(frame.AsSpan(1));
        Assert.True(Messages.IsAnswer(client.Read()!, 7));
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(32768)]
    [InlineData(65535)]
    public async Task Messages_of_any_length_are_read_whole(int length)
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send([.. Messages.Frame([.. Messages.Query(5), .. new byte[length - Messages.Query(5).Length]]), .. Messages.Frames([6])]);

        Assert.Equal(5, Messages.Id(client.Read()!));
        Assert.True(Messages.IsAnswer(client.Read()!, 6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    public async Task Runts_are_met_with_silence_and_the_stream_goes_on(int length)
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send([.. Messages.Frame(new byte[length]), .. Messages.Frame(new byte[length]), .. Messages.Frames([9])]);
        Assert.True(Messages.IsAnswer(client.Read()!, 9));
    }

    [Fact]
    public async Task Responses_are_met_with_silence_and_the_stream_goes_on()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send([.. Messages.Frames([1]), .. Messages.Frame(Messages.Response(2)), .. Messages.Frames([3])]);
        Assert.True(Messages.IsAnswer(client.Read()!, 1));
        Assert.True(Messages.IsAnswer(client.Read()!, 3));
    }

    [Fact]
    public async Task A_client_that_has_sent_its_last_query_still_gets_its_answers()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send(Messages.Frames(Enumerable.Range(0, 500)));
        client.Socket.Shutdown(SocketShutdown.Send);
        for (var id = 0; id < 500; id++)
            Assert.True(Messages.IsAnswer(client.Read()!, id));
        Assert.True(client.EndsInOrder());
    }

    [Fact]
    public async Task A_stream_that_ends_within_a_message_is_closed()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send(Messages.Frame(Messages.Query(1)).AsSpan(0, 20));
        client.Socket.Shutdown(SocketShutdown.Send);
        Assert.True(client.EndsInOrder());
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "the connection is forgotten");
    }

    [Fact]
    public async Task A_client_that_resets_its_connection_disturbs_nobody()
    {
        await using var server = new TransportServer(Options);
        using var bystander = server.Connect();
        for (var i = 0; i < 50; i++)
        {
            using var client = server.Connect();
            client.Send(Messages.Frames(Enumerable.Range(0, 50)));
            client.Socket.LingerState = new LingerOption(true, 0);
        }

        Assert.True(Messages.IsAnswer(bystander.Ask(2), 2));
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 1, "only the bystander is left");
    }

    [Fact]
    public async Task Unfinished_messages_hold_no_thread()
    {
        await using var server = new TransportServer(Options);
        var clients = Enumerable.Range(0, 200).Select(_ => server.Connect()).ToList();
        clients.ForEach(client => client.Send([0]));
        using var another = server.Connect();
        Assert.True(Messages.IsAnswer(another.Ask(3), 3));
        foreach (var client in clients)
            client.Dispose();
    }

    [Fact]
    public async Task An_endless_stream_of_queries_starves_nobody()
    {
        await using var server = new TransportServer(Options);
        using var greedy = server.Connect();
        using var modest = server.Connect();
        using var stop = new CancellationTokenSource();
        var frames = Messages.Frames(Enumerable.Range(0, 1000));
        var sending = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                greedy.Send(frames);
            greedy.Socket.Shutdown(SocketShutdown.Send);
        });
        var reading = Task.Run(greedy.EndsInOrder);
        for (var id = 0; id < 100; id++)
            Assert.True(Messages.IsAnswer(modest.Ask(id), id));
        await stop.CancelAsync();
        await sending;
        Assert.True(await reading);
    }

    [Fact]
    public async Task A_client_that_asks_is_told_the_idle_timeout()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        client.Send(Messages.Frame(Messages.KeepaliveQuery(1)));
        // RFC 7828 section 3.1: option 11, two octets, in units of 100 ms.
        Assert.True(client.Read().AsSpan().EndsWith(new byte[] { 0, 11, 0, 2, 0, 100 }));
    }
}
