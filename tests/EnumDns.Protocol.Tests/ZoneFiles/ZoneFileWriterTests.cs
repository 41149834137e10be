using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.Tests.Records;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>What we write reads back to the same records, here and elsewhere.</summary>
public sealed class ZoneFileWriterTests
{
    [Fact]
    public void A_record_is_a_line()
    {
        var text = new StringWriter();
        var writer = new ZoneFileWriter(text, DomainName.Parse("example.net."), 3600);
        writer.Write(DomainName.Parse("example.net.").Wire, RecordType.NS, 3600, DomainName.Parse("a.example.").Wire);
        writer.Write(DomainName.Parse("*.1.example.net.").Wire, RecordType.A, 60, [192, 0, 2, 1]);
        writer.Write(DomainName.Parse("1.EXAMPLE.net.").Wire, RecordType.A, 3600, [192, 0, 2, 1]);
        writer.Write(DomainName.Parse("\\@.\\$.example.net.").Wire, RecordType.TXT, 3600, [1, (byte)'"']);
        writer.Write(DomainName.Parse("example.").Wire, (RecordType)65280, 0, [1, 2]);
        Assert.Equal(
            """
            $ORIGIN example.net.
            $TTL 3600
            @	IN	NS	a.example.
            *.1	60	IN	A	192.0.2.1
            1.EXAMPLE.net.	IN	A	192.0.2.1
            \@.\$	IN	TXT	"\""
            example.	0	IN	TYPE65280	\# 2 0102

            """,
            text.ToString());
    }

    [Fact]
    public void Below_the_root_owners_are_absolute()
    {
        var text = new StringWriter();
        new ZoneFileWriter(text, DomainName.Root, 1).Write(DomainName.Parse("a.example.").Wire, RecordType.A, 1, [192, 0, 2, 1]);
        Assert.Equal("$ORIGIN .\n$TTL 1\na.example.\tIN\tA\t192.0.2.1\n", text.ToString());
    }

    [Fact]
    public void Reading_what_is_written_gives_the_same_records()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var read = MasterFile.Read(RandomZone(seed, RecordSamples.Types));
            Assert.Empty(read.Errors);
            var again = MasterFile.Read(Write(RandomZone(seed, RecordSamples.Types)));
            Assert.Empty(again.Findings);
            Assert.True(read.Records.SequenceEqual(again.Records), $"seed {seed}");
        }
    }

    [Fact]
    public void BIND_NSD_and_ldns_read_what_is_written()
    {
        RecordType[] types = [RecordType.A, RecordType.AAAA, RecordType.MX, RecordType.TXT, RecordType.SRV, RecordType.NAPTR, RecordType.URI, RecordType.TLSA, (RecordType)65280];
        const string Apex = "@ 3600 SOA ns hostmaster 1 3600 900 604800 300\n@ 3600 NS ns\nns 3600 A 192.0.2.1\n";
        for (var seed = 1; seed <= 10; seed++)
        {
            var text = Write(Apex + RandomZone(seed, types));
            var read = MasterFile.Read(text).Records.ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var printed in new[] { OtherReaders.Bind(text), OtherReaders.Nsd(text) })
            {
                Assert.True(printed is not null, $"seed {seed}: refused");
                Assert.True(read.SetEquals(MasterFile.Read(printed).Records), $"seed {seed}");
            }

            Assert.True(OtherReaders.Accepts("ldns-compare-zones", "zone zone", text, out var output), $"seed {seed}: {output}");
            Assert.Contains("\t+0\t-0\t~0", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Knot_reads_what_is_written()
    {
        // Knot wants escapes in names that nobody else writes, such as \033 for an exclamation mark: these zones have none.
        for (var seed = 1; seed <= 10; seed++)
        {
            var text = Write(new TrickyText(seed, isForBind: false).Zone());
            Assert.True(OtherReaders.Accepts("kzonecheck", "-o example zone", text, out var output), $"seed {seed}: {output}");
        }
    }

    /// <summary>Records at names of all kinds; each has its own TTL, so that no RRset has several.</summary>
    private static string RandomZone(int seed, IReadOnlyList<RecordType> types)
    {
        var (samples, random) = (new RecordSamples(seed), new Random(seed));
        var text = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            var type = types[random.Next(types.Count)];
            string[] owners = ["n", "*.w", "9.1.", "A\\.b\\064.", "\\000\\255.", "Host.EXAMPLE."];
            var owner = $"{i}{(random.Next(2) == 0 ? "." : "x")}{owners[random.Next(owners.Length)].TrimEnd('.')}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{owner} {random.Next(5)} {RecordTypeText.Format(type)} {samples.Next(type)}\n");
        }

        return text.ToString();
    }

    private static string Write(string zone)
    {
        var text = new StringWriter();
        ZoneFileReader.Read("db", new MemoryStream(Encoding.Latin1.GetBytes(zone)), DomainName.Parse("example."), openInclude: null, new Rewriter(text));
        return text.ToString();
    }

    /// <summary>Writes what is read.</summary>
    private sealed class Rewriter(TextWriter text) : IZoneFileSink
    {
        private readonly ZoneFileWriter _writer = new(text, DomainName.Parse("example."), 3);

        public void OnRecord(in ZoneFileRecord record) => _writer.Write(record.Owner, record.Type, record.Ttl, record.Rdata);

        public void OnFinding(Finding finding) => Assert.Fail(finding.ToString());
    }
}
