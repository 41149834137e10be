using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>A query costs no memory. Measured over the whole process, hence alone.</summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Queries = 10_000;
    private static readonly int ResponseLength = Messages.Frame(Messages.Query(0)).Length + 12 + Messages.Version.Length + 1;

    [Fact]
    public async Task A_query_over_UDP_allocates_nothing()
    {
        await using var server = new TransportServer(new TransportOptions { UdpThreadsPerAddress = 1 });
        using var client = server.ConnectUdp();
        var query = Messages.Query(1);
        var buffer = new byte[4096];
        AssertNoAllocation(() =>
        {
            client.Send(query, SocketFlags.None);
            Assert.True(client.Receive(buffer, SocketFlags.None) > 0);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_over_an_open_TCP_connection_allocates_nothing(bool onThreadPool)
    {
        await using var server = new TransportServer(new TransportOptions { TcpOnThreadPool = onThreadPool });
        using var client = server.Connect();
        var query = Messages.Frame(Messages.Query(1));
        var buffer = new byte[4096];
        AssertNoAllocation(() =>
        {
            client.Socket.Send(query, SocketFlags.None);
            Assert.True(client.Socket.Receive(buffer, SocketFlags.None) > 0);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_in_pieces_over_many_connections_allocate_nothing(bool onThreadPool)
    {
        await using var server = new TransportServer(new TransportOptions { TcpOnThreadPool = onThreadPool, TcpThreads = 2 });
        var clients = Enumerable.Range(0, 20).Select(_ => server.Connect()).ToArray();
        var queries = Messages.Frames(Enumerable.Range(0, 16));
        var buffer = new byte[65536];
        AssertNoAllocation(() =>
        {
            // The last query is cut: its beginning is kept until the rest comes.
            foreach (var client in clients)
                client.Socket.Send(queries.AsSpan(0, queries.Length - 3), SocketFlags.None);
            foreach (var client in clients)
                client.Socket.Send(queries.AsSpan(queries.Length - 3), SocketFlags.None);
            foreach (var client in clients)
            {
                for (var left = 16 * ResponseLength; left > 0;)
                    left -= client.Socket.Receive(buffer.AsSpan(0, Math.Min(left, buffer.Length)), SocketFlags.None);
            }
        }, Queries / 100);
        foreach (var client in clients)
            client.Dispose();
    }

    private static void AssertNoAllocation(Action ask, int times = Queries)
    {
        // The best of some rounds: a pool thread that starts meanwhile brings its buffers.
        var least = long.MaxValue;
        for (var round = 0; round < 10 && least > 2 * Queries; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < times; i++)
                ask();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        // One object for each query would be 240,000 octets at least; the runtime's own threads may add a few.
        Assert.InRange(least, 0, 2 * Queries);
    }
}
