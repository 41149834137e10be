using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Many datagrams in one call of the system, over real sockets. Other systems than Linux have no such calls.</summary>
public sealed class BatchSocketTests
{
    private static readonly byte[] Datagram = new byte[65507];

    public static TheoryData<string> Loopbacks => ["127.0.0.1", "::1"];

    [Theory]
    [MemberData(nameof(Loopbacks))]
    public void Every_client_gets_what_it_sent(string loopback)
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound(loopback);
        var batch = new DatagramBatch(16);
        using var datagrams = new BatchSocket(server, batch);
        var clients = Enumerable.Range(0, 40).Select(_ => Client(server)).ToList();
        for (var i = 0; i < clients.Count; i++)
            clients[i].Send(Numbered(i));

        for (var served = 0; served < clients.Count;)
        {
            served += datagrams.Receive(wait: true);
            Assert.InRange(batch.Count, 1, 16);
            Assert.Equal(batch.Count, datagrams.Send());
        }

        for (var i = 0; i < clients.Count; i++)
            Assert.Equal(Numbered(i), Received(clients[i]));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public void Slots_without_a_length_are_passed_over()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound("127.0.0.1");
        var batch = new DatagramBatch(64);
        using var datagrams = new BatchSocket(server, batch);
        using var client = Client(server);
        for (var i = 0; i < 50; i++)
            client.Send(Numbered(i));
        ReceiveAll(datagrams, batch, 50);
        for (var i = 0; i < 50; i++)
            batch.Lengths[i] = i % 3 == 1 ? batch.Lengths[i] : 0;
        Assert.Equal(17, datagrams.Send());
        for (var i = 1; i < 50; i += 3)
            Assert.Equal(Numbered(i), Received(client));
        Assert.Equal(0, client.Available);
    }

    [Theory]
    [MemberData(nameof(Loopbacks))]
    public void Datagrams_of_all_lengths_to_few_clients_arrive_each_by_itself(string loopback)
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound(loopback);
        AssertEchoed(server, new Random(3), [4, 4, 4, 5, 200, 1232, 1233, 1500, 9000]);
    }

    [Fact]
    public void Where_the_system_takes_no_groups_each_datagram_goes_by_itself()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound("127.0.0.1");
        // SO_NO_CHECK: without checksums Linux refuses groups (EINVAL), and takes what was in them one by one.
        server.SetRawSocketOption(1, 11, BitConverter.GetBytes(1));
        AssertEchoed(server, new Random(5), [4, 4, 5, 100]);
    }

    [Fact]
    public void A_datagram_that_the_system_refuses_does_not_cost_the_others_theirs()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound("127.0.0.1");
        var batch = new DatagramBatch(8);
        using var datagrams = new BatchSocket(server, batch);
        using var client = Client(server);
        for (var i = 0; i < 8; i++)
            client.Send(Numbered(i));
        ReceiveAll(datagrams, batch, 8);
        // Larger than a datagram can be: EMSGSIZE at the first, in the middle twice, and at the last.
        foreach (var tooLarge in new[] { 0, 3, 4, 7 })
            batch.Lengths[tooLarge] = DatagramBatch.SlotLength;
        Assert.Equal(4, datagrams.Send());
        Assert.Equal(SocketError.MessageSize, datagrams.LastError);
        foreach (var i in new[] { 1, 2, 5, 6 })
            Assert.Equal(Numbered(i), Received(client));
        Assert.Equal(0, datagrams.Receive(wait: false));
        Assert.Equal(SocketError.Success, datagrams.LastError);
    }

    [Fact]
    public void The_largest_and_the_smallest_datagram_come_whole()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound("127.0.0.1");
        var batch = new DatagramBatch(4);
        using var datagrams = new BatchSocket(server, batch);
        using var client = Client(server);
        Random.Shared.NextBytes(Datagram);
        client.Send(Array.Empty<byte>());
        client.Send(Datagram);
        client.Send(Numbered(7));
        ReceiveAll(datagrams, batch, 3);
        Assert.Equal([0, Datagram.Length, 4], batch.Lengths[..3]);
        Assert.Equal(Datagram, batch.Slot(1)[..Datagram.Length].ToArray());
        Assert.Equal(2, datagrams.Send());
        Assert.Equal(Datagram, Received(client));
        Assert.Equal(Numbered(7), Received(client));
    }

    [Fact]
    public void A_connected_socket_sends_and_receives_without_addresses_and_outlives_a_refusal()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        using var server = Bound("127.0.0.1");
        using var client = Client(server);
        var batch = new DatagramBatch(8) { Count = 8 };
        using var datagrams = new BatchSocket(client, batch);
        Number(batch);
        Assert.Equal(8, datagrams.Send());
        var buffer = new byte[16];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(Numbered(i), buffer[..server.ReceiveFrom(buffer, ref from)]);
            server.SendTo(Numbered(i), from);
        }

        ReceiveAll(datagrams, batch, 8);
        Assert.Equal(Numbered(5), batch.Slot(5)[..batch.Lengths[5]].ToArray());

        server.Dispose();
        // The first datagram meets a closed port. The next call may be told so, and no datagram is lost by that.
        for (var round = 0; round < 3; round++)
        {
            batch.Count = 8;
            Number(batch);
            Assert.InRange(datagrams.Send(), 4, 8);
        }

        Assert.Equal(0, datagrams.Receive(wait: false));
    }

    [Fact]
    public void A_wait_is_ended_from_another_thread_before_it_begins_and_during_it()
    {
        Assert.SkipUnless(BatchSocket.IsSupported, "Linux only");
        foreach (var isWaiting in new[] { false, true })
        {
            using var server = Bound("127.0.0.1");
            using var datagrams = new BatchSocket(server, new DatagramBatch(2));
            var thread = new Thread(() => datagrams.Receive(wait: true));
            if (!isWaiting)
                datagrams.Interrupt();
            thread.Start();
            while (isWaiting && !thread.Join(20))
                datagrams.Interrupt();
            Assert.True(thread.Join(TimeSpan.FromSeconds(30)));
        }
    }

    private static void AssertEchoed(Socket server, Random random, int[] lengths)
    {
        var batch = new DatagramBatch(100);
        using var datagrams = new BatchSocket(server, batch);
        var clients = Enumerable.Range(0, 3).Select(_ => Client(server)).ToList();
        for (var round = 0; round < 8; round++)
        {
            var sent = clients.Select(_ => new List<byte[]>()).ToList();
            for (var i = 0; i < 100; i++)
            {
                var datagram = new byte[lengths[random.Next(lengths.Length)]];
                random.NextBytes(datagram);
                var client = random.Next(clients.Count);
                clients[client].Send(datagram, SocketFlags.None);
                sent[client].Add(datagram);
            }

            ReceiveAll(datagrams, batch, 100);
            Assert.Equal(100, datagrams.Send());
            Assert.Equal(SocketError.Success, datagrams.LastError);
            for (var client = 0; client < clients.Count; client++)
            {
                // Those of one length keep their order.
                var received = sent[client].Select(_ => Received(clients[client])).OrderBy(datagram => datagram.Length);
                Assert.Equal(sent[client].OrderBy(datagram => datagram.Length), received);
            }
        }

        clients.ForEach(client => client.Dispose());
    }

    private static Socket Bound(string loopback)
    {
        var address = IPAddress.Parse(loopback);
        return ServerSockets.BindUdp(new IPEndPoint(address, 0), new TransportOptions());
    }

    private static Socket Client(Socket server)
    {
        var client = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 30_000, ReceiveBufferSize = 4 << 20 };
        client.Connect(server.LocalEndPoint!);
        return client;
    }

    private static byte[] Numbered(int number) => [1, 2, 3, (byte)number];

    private static void Number(DatagramBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            Numbered(i).CopyTo(batch.Slot(i));
            batch.Lengths[i] = 4;
        }
    }

    private static byte[] Received(Socket client)
    {
        var buffer = new byte[65536];
        return buffer[..client.Receive(buffer)];
    }

    // On loopback what was sent is there: one call takes all of it.
    private static void ReceiveAll(BatchSocket datagrams, DatagramBatch batch, int expected)
    {
        Assert.Equal(expected, datagrams.Receive(wait: true));
        Assert.Equal(expected, batch.Count);
    }
}
