using System.Globalization;
using System.Net.Sockets;
using System.Text;
using EnumDns.Fixtures.Serving;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Serving;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Serving;

/// <summary>Zones are published while queries are answered: each answer is whole, and none is older than one before it.</summary>
public sealed class PublicationTests
{
    private const int Numbers = 48;
    private const int Versions = 1000;
    private static readonly DomainName Apex = DomainName.Parse("3.3.e164.arpa.");

    [Fact]
    public async Task Queries_of_a_batch_see_one_zone_and_later_batches_none_before_it()
    {
        var zone = Build();
        var responder = new QueryResponder { Directory = ZoneDirectory.Create([zone]) };
        var writer = Task.Run(() =>
        {
            var editor = new ZoneEditor();
            for (var version = 1; version <= Versions; version++)
            {
                zone = editor.Apply(zone, Changes(zone, version));
                responder.Directory = responder.Directory.With([zone]);
            }
        });

        var batch = new DatagramBatch(Numbers);
        var seen = 0;
        for (var isLast = false; !isLast;)
        {
            // What was published before is asked for once more.
            isLast = writer.IsCompleted;
            var version = AskAll(responder, batch);
            Assert.True(version >= seen, $"{version} after {seen}");
            seen = version;
        }

        await writer;
        Assert.Equal(Versions, seen);
    }

    /// <summary>Asks for all numbers at once, and gives the version that all answers are of.</summary>
    private static int AskAll(QueryResponder responder, DatagramBatch batch)
    {
        batch.Count = Numbers;
        for (var i = 0; i < Numbers; i++)
        {
            var query = Packet.EdnsQuery(NameOf(i).ToString(), RecordType.TXT);
            query.CopyTo(batch.Slot(i));
            batch.Lengths[i] = query.Length;
        }

        responder.Respond(batch, new ClientContext(false, AddressFamily.InterNetwork));
        var versions = Enumerable.Range(0, Numbers).Select(i => VersionOf(batch.Slot(i)[..batch.Lengths[i]])).Distinct().ToList();
        return Assert.Single(versions);
    }

    private static int VersionOf(ReadOnlySpan<byte> response)
    {
        var text = Encoding.ASCII.GetString(response);
        var start = text.IndexOf("version ", StringComparison.Ordinal) + "version ".Length;
        Assert.True(start >= "version ".Length, Convert.ToHexString(response));
        return int.Parse(text.AsSpan(start, 6), CultureInfo.InvariantCulture);
    }

    private static ZoneSnapshot Build()
    {
        var builder = new ZoneBuilder(Apex);
        builder.Add(Apex.Wire, RecordType.SOA, 60, RandomRdata.Soa(Apex, 60), 0);
        for (var i = 0; i < Numbers; i++)
            builder.Add(NameOf(i).Wire, RecordType.TXT, 60, Text(0, i), 0);
        return builder.Build();
    }

    private static List<RrsetChange> Changes(ZoneSnapshot zone, int version) =>
        [.. Enumerable.Range(0, Numbers).SelectMany(i => ZoneDiff.Compare(zone, new NodeContents(NameOf(i), [new RrsetData(RecordType.TXT, 60, [Text(version, i)])])))];

    // Every text is another one, and some have digits that are filled in.
    private static byte[] Text(int version, int number) =>
        RandomRdata.Txt(string.Create(CultureInfo.InvariantCulture, $"version {version:D6} of {(number % 2 == 0 ? $"1990012{number:D2}" : "one")}"));

    private static DomainName NameOf(int number) =>
        DomainName.Parse(string.Join('.', string.Create(CultureInfo.InvariantCulture, $"1990012{number:D2}").Reverse()) + "." + Apex);
}
