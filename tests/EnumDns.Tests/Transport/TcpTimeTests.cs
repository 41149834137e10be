using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Connections that wait too long, or let others wait, are closed.</summary>
public class TcpTimeTests
{
    private protected virtual TransportOptions Options { get; } = new()
    {
        TcpIdleTimeout = TimeSpan.FromSeconds(10),
        TcpIdleTimeoutUnderLoad = TimeSpan.FromSeconds(2),
        TcpMessageTimeout = TimeSpan.FromSeconds(5),
        TcpWriteTimeout = TimeSpan.FromSeconds(8),
        MaxTcpConnections = 4,
    };

    [Fact]
    public async Task An_idle_connection_is_closed_in_good_order_after_the_idle_timeout()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        server.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(client.IsClosedByServer());
        server.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(client.EndsInOrder());
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "the connection is forgotten");
    }

    [Fact]
    public async Task A_connection_that_never_sends_is_closed_after_the_idle_timeout()
    {
        await using var server = new TransportServer(Options);
        using var client = new DnsStream(server.Endpoint);
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 1, "accepted");
        server.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(client.EndsInOrder());
    }

    [Fact]
    public async Task A_query_starts_the_idle_timeout_anew()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        for (var id = 0; id < 5; id++)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(8));
            Assert.True(Messages.IsAnswer(client.Ask(id), id));
        }

        server.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(client.EndsInOrder());
    }

    [Fact]
    public async Task Messages_that_deserve_silence_do_not_prolong_the_idle_time()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        server.Clock.Advance(TimeSpan.FromSeconds(6));
        client.Send(Messages.Frame(Messages.Response(1)));
        await Task.Delay(50);
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(client.EndsInOrder());
    }

    [Fact]
    public async Task Under_load_the_idle_timeout_is_shorter()
    {
        await using var server = new TransportServer(Options);
        using var first = server.Connect();
        using var second = server.Connect();
        using var third = server.Connect();
        server.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(third.EndsInOrder());
        Assert.False(first.IsClosedByServer());
        Assert.False(second.IsClosedByServer());
    }

    [Fact]
    public async Task A_message_that_trickles_in_is_cut_off()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect();
        // A message of 51,400 octets, one a second: it would take 14 hours.
        client.Send([200, 200]);
        TransportServer.Eventually(() => HasStoppedAnOctetLater(client, server.Clock), "cut off in the midst of the message");
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "the connection is forgotten");
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off_and_others_are_served()
    {
        await using var server = new TransportServer(Options);
        using var slow = server.Connect(receiveBuffer: 4096);
        using var other = server.Connect();
        slow.Socket.Blocking = false;
        // Queries until the client's own send buffer is full: the server reads no more.
        var frames = Messages.Frames(Enumerable.Range(0, 2000));
        var sent = 0;
        TransportServer.Eventually(() => !TrySend(slow, frames, ref sent) && !TrySend(slow, frames, ref sent), "the server stops reading");
        Assert.True(Messages.IsAnswer(other.Ask(2), 2));

        server.Clock.Advance(TimeSpan.FromSeconds(9));
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 1, "the slow reader is cut off");
        Assert.True(Messages.IsAnswer(other.Ask(3), 3));
    }

    [Fact]
    public async Task A_client_that_reads_late_but_in_time_gets_everything()
    {
        await using var server = new TransportServer(Options);
        using var client = server.Connect(receiveBuffer: 4096);
        const int Count = 60_000;
        var sending = Task.Run(() => client.Send(Messages.Frames(Enumerable.Range(0, Count))));
        await Task.Delay(200);
        for (var id = 0; id < Count; id++)
            Assert.True(Messages.IsAnswer(client.Read()!, id));
        await sending;
    }

    private static bool TrySend(DnsStream client, byte[] frames, ref int sent)
    {
        var start = sent % frames.Length;
        sent += client.Socket.Send(frames.AsSpan(start), SocketFlags.None, out var error);
        if (error == SocketError.Success)
            return true;
        Thread.Sleep(50);
        return false;
    }

    private static bool HasStoppedAnOctetLater(DnsStream client, ManualClock clock)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        client.Socket.Send([0], SocketFlags.None, out var error);
        // Time for the server to see the octet: without it the test passes, but proves less.
        Thread.Sleep(30);
        return error != SocketError.Success || client.IsClosedByServer();
    }
}
