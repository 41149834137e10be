using System.Net.Sockets;
using EnumDns.Protocol.Records;
using EnumDns.Serving;

namespace EnumDns.Tests.Serving;

/// <summary>Whatever comes in, what goes out is a DNS response within its limit, or nothing.</summary>
public sealed class MutatedPacketTests
{
    private const int Packets = 100_000;

    [Fact]
    public void Every_packet_gets_a_well_formed_response_or_silence_and_costs_no_allocation()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var mutator = new PacketMutator(random, Corpus());
        var responder = new QueryResponder(new() { Version = "test", Identity = "me", Nsid = "ns"u8.ToArray(), Keepalive = TimeSpan.FromSeconds(9) })
        {
            Directory = ExampleZone.Directory,
        };
        var buffer = new byte[65535];
        RunAll(responder, Corpus(), buffer, 1);

        for (var i = 0; i < Packets; i++)
        {
            var packet = mutator.Next();
            try
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var length = Respond(responder, packet, buffer, out var isTcp);
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
                Check(packet, buffer.AsSpan(0, length), isTcp);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, packet {i}: {Convert.ToHexString(packet)}", exception);
            }
        }
    }

    [Fact]
    public void Thousands_of_varied_queries_allocate_nothing()
    {
        var responder = new QueryResponder(new() { Version = "test", Nsid = "ns"u8.ToArray(), Keepalive = TimeSpan.FromSeconds(9) }) { Directory = ExampleZone.Directory };
        var corpus = Corpus();
        var buffer = new byte[65535];
        RunAll(responder, corpus, buffer, 3);

        var before = GC.GetAllocatedBytesForCurrentThread();
        RunAll(responder, corpus, buffer, 20);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void RunAll(QueryResponder responder, byte[][] corpus, byte[] buffer, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var packet in corpus)
            {
                responder.Respond(packet, buffer, new ClientContext(false, AddressFamily.InterNetwork));
                responder.Respond(packet, buffer, new ClientContext(true, AddressFamily.InterNetwork));
            }
        }
    }

    private static int Respond(QueryResponder responder, byte[] packet, byte[] buffer, out bool isTcp)
    {
        isTcp = packet.Length % 2 == 0;
        return responder.Respond(packet, buffer.AsSpan(0, isTcp ? 65535 : 4096), new ClientContext(isTcp, AddressFamily.InterNetwork));
    }

    private static void Check(byte[] packet, ReadOnlySpan<byte> octets, bool isTcp)
    {
        var isSilent = packet.Length < 12 || (packet[2] & 0x80) != 0;
        Assert.Equal(isSilent, octets.IsEmpty);
        if (isSilent)
            return;

        var response = new DecodedMessage(octets);
        Assert.Equal(packet[0] << 8 | packet[1], response.Id);
        Assert.True(response.IsResponse);
        Assert.Equal((packet[2] >> 3) & 0xF, response.Opcode);
        // RD alone is copied of the flags below TC.
        Assert.Equal(packet[2] & 1, (response.HeaderFlags >> 8) & 1);
        Assert.Equal(0, response.HeaderFlags & 0x00F0);
        Assert.InRange(response.Questions.Count, 0, 1);
        if (response.Questions.Count == 1)
            Assert.Equal(Convert.ToHexString(packet.AsSpan(12, QuestionLength(octets))), Convert.ToHexString(octets.Slice(12, QuestionLength(octets))));
        var hasOpt = response.Sections[2].Any(record => record.StartsWith(". 41 ", StringComparison.Ordinal));
        Assert.InRange(octets.Length, 12, isTcp ? 65535 : hasOpt ? 1232 : 512);
    }

    private static int QuestionLength(ReadOnlySpan<byte> octets)
    {
        var position = 12;
        while (octets[position] != 0)
            position += 1 + octets[position];
        return position + 5 - 12;
    }

    private static byte[][] Corpus() =>
    [
        .. QueryCases.All.Select(one => one.Message).Where(message => message.Length < 1000),
        .. from name in ExampleZone.QueryNames
           from type in new[] { RecordType.A, RecordType.NS, RecordType.SOA, RecordType.TXT, RecordType.MX, RecordType.NAPTR, RecordType.DS, RecordType.ANY, RecordType.AXFR, (RecordType)65280 }
           from opt in new[] { null, Packet.Opt(), Packet.Opt(size: 4096, flags: 0x8000, options: [Packet.Option(3), Packet.Option(11)]), Packet.Opt(size: 600) }
           select opt is null ? Packet.Query(name, type) : Packet.EdnsQuery(name, type, opt: opt),
    ];
}
