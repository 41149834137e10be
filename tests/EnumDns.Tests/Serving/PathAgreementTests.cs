using System.Globalization;
using EnumDns.Fixtures.Serving;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Serving;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Serving;

/// <summary>
/// However a query is answered, it gets the octets of the general path. To search longer or elsewhere:
/// <c>ENUMDNS_ROUNDS=1000 ENUMDNS_SEED=4711 dotnet run --project tests/EnumDns.Tests -- -class '*PathAgreementTests'</c>
/// </summary>
public sealed class PathAgreementTests
{
    private const int WorldsPerRound = 16;
    private const int QueriesPerWorld = 1000;
    private static readonly int[] Payloads = [1232, 1232, 512, 1400, 4096];
    private static readonly int FirstSeed = Setting("ENUMDNS_SEED", 1);
    private static readonly int Rounds = Setting("ENUMDNS_ROUNDS", 2);

    [Fact]
    public void Numbers_of_any_kind_asked_for_in_any_manner_get_the_same_octets_by_either_path()
    {
        for (var seed = FirstSeed; seed < FirstSeed + (Rounds * WorldsPerRound); seed++)
        {
            var random = new Random(seed);
            var world = new RandomNumberWorld(random);
            var comparison = new PathComparison(Options(random), world.Directory);
            AssertAgreement(comparison, random, new RandomPackets(random, world.Names).Next, QueriesPerWorld, seed);
        }
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void A_zone_whose_apex_has_very_many_digits_answers_for_itself(int digits)
    {
        var apex = DomainName.Parse(string.Concat(Enumerable.Repeat("5.", digits)) + "example.net.");
        var comparison = new PathComparison(new ResponderOptions(), ZoneDirectory.Create([Zone(DomainName.Parse("net."), apex), Zone(DomainName.Parse("5.example.net."), apex), Zone(apex, apex)]));
        for (var name = DomainName.Parse("1.2.3." + apex); name.LabelCount > 1; name = name.Parent)
        {
            Assert.Null(comparison.FindDifference(Packet.EdnsQuery(name.ToString(), RecordType.NAPTR)));
            Assert.Null(comparison.FindDifference(Packet.EdnsQuery($"4.{name}", RecordType.TXT)));
        }
    }

    [Fact]
    public void A_zone_without_records_at_its_apex_is_answered_too()
    {
        var builder = new ZoneBuilder(DomainName.Parse("3.3.e164.arpa."));
        builder.Add(DomainName.Parse("5.5.3.3.e164.arpa.").Wire, RecordType.TXT, 60, RandomRdata.Txt("alone"), 0);
        var comparison = new PathComparison(new ResponderOptions(), ZoneDirectory.Create([builder.Build()]));
        foreach (var name in new[] { "", "1.", "5.", "5.5.", "6.5.", "1.5.", "*.", "9.9.", "7.5.5." })
            Assert.Null(comparison.FindDifference(Packet.EdnsQuery(name + "3.3.e164.arpa", RecordType.TXT)));
    }

    private static ZoneSnapshot Zone(DomainName apex, DomainName cut)
    {
        var builder = new ZoneBuilder(apex);
        builder.Add(apex.Wire, RecordType.SOA, 60, RandomRdata.Soa(apex, 60), 0);
        builder.Add(cut.Wire, RecordType.NS, 60, DomainName.Parse("ns.example.net.").Wire, 0);
        return builder.Build();
    }

    [Fact]
    public void A_query_that_is_cut_anywhere_is_read_to_its_end_and_no_further()
    {
        var random = new Random(FirstSeed);
        for (var i = 0; i < 10 * Rounds; i++)
        {
            var world = new RandomNumberWorld(random);
            var packets = new RandomPackets(random, world.Names);
            var comparison = new PathComparison(Options(random), world.Directory);
            for (var query = 0; query < 20; query++)
                Assert.Null(comparison.FindDifferenceInCuts(packets.Next()));
            Assert.Null(comparison.FindDifferenceInCounters());
        }
    }

    [Fact]
    public void Every_case_of_the_table_of_queries_gets_the_same_octets_by_either_path()
    {
        foreach (var directory in new[] { ZoneDirectory.Empty, ExampleZone.Directory })
        {
            var comparison = new PathComparison(QueryCases.Options, directory);
            foreach (var query in QueryCases.All)
                Assert.Null(comparison.FindDifference(query.Message));
            Assert.Null(comparison.FindDifferenceInCounters());
        }
    }

    [Fact]
    public void Mutated_packets_get_the_same_octets_by_either_path()
    {
        var random = new Random(FirstSeed);
        var corpus = QueryCases.All.Select(query => query.Message)
            .Concat(from name in ExampleZone.QueryNames from type in new[] { 1, 2, 6, 16, 35, 43, 255 } select Packet.EdnsQuery(name, (RecordType)type))
            .ToList();
        var mutator = new PacketMutator(random, corpus);
        var comparison = new PathComparison(QueryCases.Options, ExampleZone.Directory);
        AssertAgreement(comparison, random, mutator.Next, 10_000 * Rounds, FirstSeed);
    }

    /// <summary>Asks each query alone, over UDP and TCP, and again among others in a batch and in a stream.</summary>
    private static void AssertAgreement(PathComparison comparison, Random random, Func<byte[]> next, int queries, int seed)
    {
        var batch = new List<byte[]>();
        var batchSize = 1;
        for (var i = 0; i < queries; i++)
        {
            var query = next();
            var difference = comparison.FindDifference(query, isTcp: false) ?? comparison.FindDifference(query, isTcp: true);
            Assert.True(difference is null, $"seed {seed}, query {i}: {difference}");
            batch.Add(query);
            if (batch.Count < batchSize)
                continue;
            difference = comparison.FindDifference(batch) ?? comparison.FindDifferenceInStream(batch);
            Assert.True(difference is null, $"seed {seed}, batch up to query {i}: {difference}");
            batch.Clear();
            batchSize = random.Next(1, PathComparison.MaxBatch + 1);
        }

        var counter = comparison.FindDifferenceInCounters();
        Assert.True(counter is null, $"seed {seed}: {counter}");
    }

    private static ResponderOptions Options(Random random) => new()
    {
        MaxUdpPayload = Payloads[random.Next(Payloads.Length)],
        Nsid = random.Next(2) == 0 ? default : RandomRdata.Octets(random, random.Next(1, ResponderOptions.MaxNsidLength + 1)),
        Keepalive = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(100)),
        Version = random.Next(2) == 0 ? null : "test",
    };

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
