using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EnumDns.Fixtures;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Serving;
using EnumDns.Tests.Serving;
using EnumDns.Transport;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Transport;

/// <summary>
/// Hundreds of thousands of queries of every kind over real sockets: none of them leaves anything to collect. Measured over
/// the whole process, hence alone.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class SustainedLoadTests
{
    private const int Queries = 200_000;
    private const int Window = 32;
    private const int Rounds = 5;

    // What the runtime and the test's runner may allocate meanwhile: less than half an octet a query.
    private const int Tolerated = 64 * 1024;

    private static readonly byte[][] Kinds = MakeQueries();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_over_UDP_leave_nothing_to_collect(bool oneByOne)
    {
        await using var listeners = Listen(new TransportOptions { UdpThreadsPerAddress = 2, UdpOneByOne = oneByOne });
        using var first = Connect(listeners, SocketType.Dgram, ProtocolType.Udp);
        using var second = Connect(listeners, SocketType.Dgram, ProtocolType.Udp);
        var buffer = new byte[4096];
        AssertNothingToCollect(next =>
        {
            var socket = next / Window % 2 == 0 ? first : second;
            for (var i = 0; i < Window; i++)
                socket.Send(Kinds[(next + i) % Kinds.Length], SocketFlags.None);
            for (var i = 0; i < Window; i++)
                Assert.True(socket.Receive(buffer, SocketFlags.None) >= 12);
        });
    }

    [Fact]
    public async Task Pipelined_queries_over_a_persistent_TCP_connection_leave_nothing_to_collect()
    {
        await using var listeners = Listen(new TransportOptions());
        using var socket = Connect(listeners, SocketType.Stream, ProtocolType.Tcp);
        var queries = new byte[64 * 1024];
        var responses = new byte[256 * 1024];
        AssertNothingToCollect(next =>
        {
            var length = 0;
            for (var i = 0; i < Window; i++)
            {
                var query = Kinds[(next + i) % Kinds.Length];
                BinaryPrimitives.WriteUInt16BigEndian(queries.AsSpan(length), (ushort)query.Length);
                query.CopyTo(queries, length + 2);
                length += 2 + query.Length;
            }

            Assert.True(socket.Send(queries.AsSpan(0, length), SocketFlags.None) == length);
            ReceiveMessages(socket, responses, Window);
        });
    }

    private static void ReceiveMessages(Socket socket, byte[] buffer, int count)
    {
        var (start, end) = (0, 0);
        while (count > 0)
        {
            while (end - start < 2 || end - start - 2 < BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(start)))
            {
                var received = socket.Receive(buffer.AsSpan(end), SocketFlags.None);
                Assert.True(received > 0, "the server closed the connection");
                end += received;
            }

            start += 2 + BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(start));
            count--;
        }

        Assert.True(start == end, "more than was asked for");
    }

    private static void AssertNothingToCollect(Action<int> ask)
    {
        // Whatever is set up by the first queries is there after these.
        for (var i = 0; i < 20_000; i += Window)
            ask(i);

        // A pool thread that starts meanwhile brings its buffers, and in the next round all have theirs.
        var (collections, allocated) = Measure(ask);
        for (var round = 1; round < Rounds && allocated > Tolerated; round++)
            (collections, allocated) = Measure(ask);
        Assert.InRange(allocated, 0, Tolerated);
        Assert.Equal(0, collections);
    }

    private static (int Collections, long Allocated) Measure(Action<int> ask)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        var (collections, allocated) = (GC.CollectionCount(0), GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < Queries; i += Window)
            ask(i);
        return (GC.CollectionCount(0) - collections, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static DnsListeners Listen(TransportOptions options)
    {
        var responder = new QueryResponder(new ResponderOptions { Version = "test", Nsid = "ns"u8.ToArray(), Keepalive = TimeSpan.FromSeconds(10) })
        {
            Directory = ZoneDirectory.Create([Numbers(), .. ExampleZone.Directory.Zones]),
        };
        return DnsListeners.Start([new IPEndPoint(IPAddress.Loopback, 0)], responder, options, NullLogger.Instance, TimeProvider.System);
    }

    private static Socket Connect(DnsListeners listeners, SocketType type, ProtocolType protocol)
    {
        var socket = new Socket(AddressFamily.InterNetwork, type, protocol) { ReceiveTimeout = 30_000, SendTimeout = 30_000, ReceiveBufferSize = 1024 * 1024 };
        socket.Connect(Assert.Single(listeners.Endpoints));
        return socket;
    }

    private static NumberZoneGenerator Zone() => new(seed: 1, numbers: 5000) { Blocks = 100, Delegations = 100 };

    private static ZoneSnapshot Numbers()
    {
        using var text = new StringWriter();
        Zone().Write(text);
        return ZoneLoad.Read("numbers", new MemoryStream(Encoding.ASCII.GetBytes(text.ToString())), DomainName.Parse(NumberZoneGenerator.Apex), openInclude: null).Zone!;
    }

    /// <summary>Numbers that are there, in blocks, delegated or missing; every answer of the example zone; every odd message that is answered.</summary>
    private static byte[][] MakeQueries()
    {
        var zone = Zone();
        var numbers = Enumerable.Range(0, 1000).SelectMany(i => new[] { NameOf(zone.NumberAt(i * 6)), $"7.{NameOf(zone.BlockAt(i % 100))}", $"7.{NameOf(zone.DelegationAt(i % 100))}" });
        byte[][] queries =
        [
            .. from name in numbers select Packet.EdnsQuery(name, RecordType.NAPTR),
            .. from name in ExampleZone.QueryNames
               from type in new[] { RecordType.A, RecordType.NAPTR, RecordType.TXT, RecordType.MX, RecordType.ANY }
               from opt in new[] { Packet.Opt(), Packet.Opt(size: 4096, flags: 0x8000, options: [Packet.Option(3), Packet.Option(11)]) }
               select Packet.EdnsQuery(name, type, opt: opt),
            .. from query in QueryCases.All where query.Expected.Length > 0 && query.Message.Length < 1000 select query.Message,
        ];
        new Random(1).Shuffle(queries);
        return queries;
    }

    private static string NameOf(E164Number number) => string.Join('.', number.ToString()[1..].Reverse()) + ".nrenum.net";
}
