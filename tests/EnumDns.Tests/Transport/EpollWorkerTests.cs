using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>How the threads of TCP let go of connections, and end.</summary>
public sealed class EpollWorkerTests
{
    [Fact]
    public async Task A_worker_that_is_stopped_ends_the_connections_that_are_left()
    {
        await using var table = TcpPair.Table();
        using var pair = new TcpPair(table);
        var worker = new EpollWorker();
        worker.Start();
        worker.Serve(pair.Connection);
        Assert.True(Messages.IsAnswer(pair.Client.Ask(1), 1));
        worker.Dispose();
        Assert.True(pair.Client.EndsInOrder());
        Assert.Equal((0, 0), (table.Count, worker.Count));
    }

    [Fact]
    public async Task A_worker_counts_connections_until_they_end()
    {
        await using var table = TcpPair.Table();
        using var first = new TcpPair(table);
        using var second = new TcpPair(table);
        using var worker = new EpollWorker();
        worker.Start();
        worker.Serve(first.Connection);
        worker.Serve(second.Connection);
        Assert.Equal(2, worker.Count);
        first.Client.Dispose();
        TransportServer.Eventually(() => worker.Count == 1, "the one that has gone is not counted");
        Assert.True(Messages.IsAnswer(second.Client.Ask(1), 1));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_watched_is_ended()
    {
        await using var table = TcpPair.Table();
        using var pair = new TcpPair(table);
        using var worker = new EpollWorker();
        worker.Serve(pair.Connection);
        // The system watches no socket twice.
        worker.Serve(pair.Connection);
        Assert.True(pair.Client.EndsInOrder());
        Assert.Equal((0, 1), (table.Count, worker.Count));
        worker.Start();
    }

    [Fact]
    public async Task A_worker_that_has_ended_has_given_back_what_watches()
    {
        await using var table = TcpPair.Table();
        using var pair = new TcpPair(table);
        var worker = new EpollWorker();
        worker.Start();
        worker.Dispose();
        Assert.Throws<ObjectDisposedException>(() => worker.Serve(pair.Connection));
        pair.Connection.End();
    }

    [Fact]
    public async Task Servers_that_were_stopped_leave_no_thread_behind()
    {
        // Other tests have some too, but not so many.
        const int Servers = 100;
        var before = Threads();
        for (var i = 0; i < Servers; i++)
        {
            await using var server = new TransportServer(new TransportOptions { TcpThreads = 2 });
            server.Connect().Dispose();
        }

        TransportServer.Eventually(() => Threads() < before + Servers, "threads have ended");
    }

    private static int Threads() => Directory.GetDirectories("/proc/self/task").Count(task => ReadText(Path.Combine(task, "comm")) == "tcp\n");

    private static string? ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // The thread has ended meanwhile.
            return null;
        }
    }
}
