using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>
/// What UDP clients see is the same whether datagrams go in batches or one by one, over IPv4 and IPv6. Where the system
/// has no batches both are the same code.
/// </summary>
public sealed class UdpPathTests
{
    public static TheoryData<string, bool> Ways => new()
    {
        { "127.0.0.1", false },
        { "127.0.0.1", true },
        { "::1", false },
        { "::1", true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Among_datagrams_of_every_kind_each_client_gets_its_own_answers(string address, bool oneByOne)
    {
        await using var server = Server(address, oneByOne);
        var clients = Enumerable.Range(0, 25).Select(_ => server.ConnectUdp()).ToList();
        var random = new Random(7);
        var expected = clients.Select(_ => new List<int>()).ToList();
        for (var id = 0; id < 1000; id++)
        {
            var client = random.Next(clients.Count);
            if (Send(clients[client], id, random.Next(6)))
                expected[client].Add(id);
        }

        for (var client = 0; client < clients.Count; client++)
        {
            var answers = expected[client].Select(_ => Receive(clients[client])).ToList();
            Assert.Equal(expected[client], answers.Select(Messages.Id).Order());
            Assert.Equal(0, clients[client].Available);
        }

        clients.ForEach(client => client.Dispose());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Clients_that_leave_before_their_answer_cost_the_others_nothing(string address, bool oneByOne)
    {
        await using var server = Server(address, oneByOne);
        using var client = server.ConnectUdp();
        for (var id = 0; id < 60; id++)
        {
            using (var gone = server.ConnectUdp())
                gone.Send(Messages.Query(id));
            client.Send(Messages.Query(id));
        }

        for (var id = 0; id < 60; id++)
            Assert.True(Messages.IsAnswer(Receive(client), id));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_query_from_port_0_gets_no_answer_and_the_next_one_does(string address, bool oneByOne)
    {
        await using var server = Server(address, oneByOne);
        using var client = server.ConnectUdp();
        using var forger = Raw(server.Endpoint.Address);
        for (var id = 0; id < 20; id++)
        {
            forger?.SendTo(FromPortZero(Messages.Query(id), server.Endpoint), new IPEndPoint(server.Endpoint.Address, 0));
            TransportServer.AskUdp(client, id);
        }

        Assert.SkipUnless(forger is not null, "forging a source port takes a privilege");
        TransportServer.Eventually(() => server.Listeners.Udp[0].QueriesByThread.Sum() >= 40, "forged queries are counted");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_stop_ends_threads_that_wait_and_threads_that_work_and_frees_the_port(string address, bool oneByOne)
    {
        for (var round = 0; round < 8; round++)
        {
            var server = Server(address, oneByOne, threads: 1 + round % 4);
            using var client = server.ConnectUdp();
            TransportServer.AskUdp(client, round);
            for (var id = 0; round % 2 == 1 && id < 300; id++)
                client.Send(Messages.Query(id));
            await server.DisposeAsync();

            // Bound without sharing: it fails while any socket of the server is left.
            using var next = new Socket(server.Endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            next.Bind(server.Endpoint);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_thread_counts_the_datagrams_it_received(string address, bool oneByOne)
    {
        await using var server = Server(address, oneByOne);
        using var client = server.ConnectUdp();
        for (var id = 0; id < 200; id++)
            client.Send(id % 4 == 0 ? Messages.Response(id) : Messages.Query(id));
        for (var id = 0; id < 150; id++)
            Receive(client);
        Assert.Equal(200, Assert.Single(server.Listeners.Udp[0].QueriesByThread));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_of_queries_is_answered_whole_with_and_without_pauses_to_gather(bool gathers)
    {
        var options = new TransportOptions { UdpThreadsPerAddress = 1, UdpGathers = gathers };
        await using var server = new TransportServer(options, clock: TimeProvider.System);
        using var client = server.ConnectUdp();
        // A window of queries keeps the rate high, whatever the machine.
        for (var id = 0; id < 16; id++)
            client.Send(Messages.Query(id));
        for (var id = 0; id < 5000; id++)
        {
            Assert.True(Messages.IsAnswer(Receive(client), id));
            client.Send(Messages.Query(id + 16));
        }
    }

    private static TransportServer Server(string address, bool oneByOne, int threads = 1) => new(
        new TransportOptions { UdpThreadsPerAddress = threads, UdpOneByOne = oneByOne },
        IPAddress.Parse(address));

    /// <summary>Sends a datagram of some kind; tells whether it gets an answer with its identifier.</summary>
    private static bool Send(Socket client, int id, int kind)
    {
        byte[] datagram = kind switch
        {
            0 => [],
            1 => Messages.Query(id)[..11],
            2 => Messages.Response(id),
            3 => [.. Messages.Query(id), .. new byte[20_000]],
            4 => Messages.Query(id)[..^5],
            _ => Messages.Query(id),
        };
        client.Send(datagram, SocketFlags.None);
        return kind > 2;
    }

    private static byte[] Receive(Socket client)
    {
        var buffer = new byte[4096];
        return buffer[..client.Receive(buffer)];
    }

    private static Socket? Raw(IPAddress address)
    {
        try
        {
            return new Socket(address.AddressFamily, SocketType.Raw, ProtocolType.Udp);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AccessDenied or SocketError.ProtocolNotSupported)
        {
            return null;
        }
    }

    // RFC 768: source port, destination port, length, checksum (RFC 8200 section 8.1), and the message.
    private static byte[] FromPortZero(byte[] query, IPEndPoint server)
    {
        var length = (ushort)(8 + query.Length);
        byte[] datagram = [0, 0, (byte)(server.Port >> 8), (byte)server.Port, (byte)(length >> 8), (byte)length, 0, 0, .. query];
        var address = server.Address.GetAddressBytes();
        byte[] summed = [.. address, .. address, 0, 17, (byte)(length >> 8), (byte)length, .. datagram, .. new byte[length % 2]];
        var sum = 0;
        for (var i = 0; i < summed.Length; i += 2)
            sum += BinaryPrimitives.ReadUInt16BigEndian(summed.AsSpan(i));
        while (sum > 0xFFFF)
            sum = (sum & 0xFFFF) + (sum >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(6), (ushort)~sum);
        return datagram;
    }
}
