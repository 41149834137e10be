using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>What an import takes, what it refuses, and what it makes of the zone itself.</summary>
public sealed class ZoneImportTests
{
    private const string Number = "1 IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" .\n";

    [Fact]
    public void The_default_TTL_is_the_most_frequent_one()
    {
        var zone = Importing.ReadRecords("$TTL 300\n" + Number + Number.Replace("1 IN", "2 IN", StringComparison.Ordinal) + Number.Replace("1 IN", "3 60 IN", StringComparison.Ordinal)
            + "4 IN TXT \"a\"\n").Zone;
        Assert.Equal((300u, 3600u, 3600u), (zone.DefaultTtl, zone.SoaTtl, zone.NameServerTtl));
        Assert.Equal((3600u, 900u, 1_209_600u, 300u), (zone.Refresh, zone.Retry, zone.Expire, zone.Minimum));
        Assert.Equal(["ns1.example.net.", "ns2.example.net."], zone.NameServers.Select(server => server.ToString()));
    }

    [Fact]
    public void What_no_file_says_stays_as_the_registry_has_it()
    {
        using var store = new MemoryStore();
        var before = Importing.ReadRecords("").Zone with { CountryCode = E164Number.Parse("33"), TrunkPrefix = "9", InternationalPrefix = "99", SerialScheme = SerialScheme.Date, Note = "kept", Refresh = 7 };
        Store(store, before);
        using var session = store.Read();
        var (import, _) = Importing.Read(Importing.Head, session);
        Assert.Equal(before with { Refresh = 3600 }, import!.Zone);
    }

    [Fact]
    public void A_new_zone_of_a_known_country_is_dialled_as_that_country_does() =>
        Assert.Equal(new DialPlan(E164Number.Parse("33"), "0", "00"), Importing.ReadRecords("").Zone.DialPlan);

    [Theory]
    [InlineData("@ IN NSEC3PARAM 1 0 0 -\n")]
    [InlineData("@ IN NSEC 1 SOA NS NSEC\n")]
    [InlineData("0P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM IN NSEC3 1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A\n")]
    [InlineData("1 IN A 192.0.2.1\n1 IN RRSIG A 13 5 3600 20300101000000 20200101000000 1 3.3.nrenum.net. AAAA\n")]
    [InlineData("1 IN RRSIG A 13 5 3600 20300101000000 20200101000000 1 3.3.nrenum.net. AAAA\n")]
    public void A_signed_zone_is_refused(string records) => AssertRefused("the zone is signed", Importing.Read(Importing.Head + records));

    [Theory]
    [InlineData(5000, false)]
    [InlineData(255, true)]
    public void An_RRset_that_no_message_holds_is_refused(int records, bool isAccepted)
    {
        var text = Importing.Head + string.Concat(Enumerable.Range(0, records).Select(i => $"big A 192.0.{i / 256}.{i % 256}\n"));
        if (isAccepted)
            Assert.NotNull(Importing.Read(text).Import);
        else
            AssertRefused("big.3.3.nrenum.net. has an RRset that does not fit", Importing.Read(text));
    }

    [Fact]
    public void Another_zone_than_asked_for_is_refused() =>
        AssertRefused("the SOA stands at 3.3.nrenum.net.", Importing.Read(Importing.Head, apex: DomainName.Parse("4.3.nrenum.net.")));

    [Fact]
    public void A_zone_without_name_servers_is_refused() =>
        AssertRefused("3.3.nrenum.net. has no NS records", Importing.Read("@ 3600 IN SOA ns1.example.net. hostmaster.example.net. 7 3600 900 1209600 300\n"));

    [Fact]
    public void An_apex_without_room_for_numbers_is_refused()
    {
        var apex = DomainName.Parse(string.Concat(Enumerable.Repeat(new string('a', 59) + ".", 4)));
        AssertRefused("the apex is so long", Importing.Read("@ 3600 IN SOA ns1.example.net. hostmaster.example.net. 7 3600 900 1209600 300\n@ 3600 IN NS ns1.example.net.\n", apex: apex));
    }

    [Fact]
    public void What_dig_prints_of_a_transfer_is_imported_with_a_warning_of_the_second_SOA()
    {
        var (import, findings) = Importing.Read(Importing.Head + Number + "@ IN SOA ns1.example.net. hostmaster.example.net. 7 3600 900 1209600 300\n");
        Assert.Single(import!.Objects);
        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Whatever_the_fuzzer_found_is_imported_without_loss_or_refused()
    {
        var imported = 0;
        foreach (var file in Directory.EnumerateFiles(Fixtures.Clone.Find("tests/EnumDns.Fuzz/Corpus/MasterFiles")))
        {
            using var text = File.OpenRead(file);
            var (import, findings) = ZoneImport.Read(new ZoneImportSource(file, text, DomainName.Parse("example.")), null);
            Assert.Equal(import is null, findings.Any(finding => finding.Severity is Severity.Error));
            if (import is null)
                continue;
            Importing.AssertLossless(import);
            imported++;
        }

        Assert.InRange(imported, 5, int.MaxValue);
    }

    [Fact]
    public void A_file_with_errors_is_refused_with_their_places()
    {
        var (import, findings) = Importing.Read(Importing.Head + "1 IN A 192.0.2.256\n2 IN A one\n");
        Assert.Null(import);
        Assert.Equal([6, 7], findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Line));
    }

    [Fact]
    public void The_delegation_of_another_zone_may_be_left_out_or_be_there_but_nothing_else()
    {
        using var store = new MemoryStore();
        var child = Importing.ReadRecords("").Zone with { Apex = DomainName.Parse("4.3.3.nrenum.net."), NameServers = [DomainName.Parse("ns.4.3.3.nrenum.net."), DomainName.Parse("ns.example.net.")] };
        Store(store, child, new RecordSet { Owner = child.NameServers[0], Type = Protocol.Records.RecordType.A, Rdata = [[192, 0, 2, 1]] });
        using var session = store.Read();

        const string Cut = "4 IN NS ns.4\n4 IN NS ns.example.net.\nns.4 IN A 192.0.2.1\n";
        var (without, _) = Importing.Read(Importing.Head + Number, session);
        var (with, _) = Importing.Read(Importing.Head + Number + Cut, session);
        Assert.Equal([], ZoneDiff.Compare(without!.Snapshot, with!.Snapshot, 100)!);
        Assert.Equal(["1 NAPTR: number +331", "4 NS: of another zone of the registry", "ns.4 A: of another zone of the registry"], Importing.Report(without));
        Assert.Single(without.Objects);

        foreach (var other in (string[])["1.4 IN TXT \"a\"\n", Cut.Replace("192.0.2.1", "192.0.2.2", StringComparison.Ordinal), "4 IN NS ns.example.net.\n"])
            AssertRefused("4.3.3.nrenum.net. is a zone of this registry", Importing.Read(Importing.Head + other, session));
    }

    [Fact]
    public void A_wildcard_above_another_zone_is_no_block_without_its_fill_there()
    {
        using var store = new MemoryStore();
        Store(store, Importing.ReadRecords("").Zone with { Apex = DomainName.Parse("5.4.3.3.nrenum.net.") });
        using var session = store.Read();
        var (import, _) = Importing.Read(Importing.Head + Number.Replace("1 IN", "* IN", StringComparison.Ordinal), session);
        Assert.Empty(import!.Objects.OfType<Block>());
        Assert.Equal(1, import.Tries);
    }

    [Fact]
    public void Progress_is_told_in_phases()
    {
        var told = new List<ImportProgress>();
        var text = System.Text.Encoding.ASCII.GetBytes(Importing.Head + string.Concat(Enumerable.Range(10_000, 20_000).Select(i => string.Join('.', $"{i}".AsEnumerable()) + " IN TXT a\n")));
        var source = new ZoneImportSource("test.zone", new MemoryStream(text), Importing.Apex) { Length = text.Length };
        Assert.NotNull(ZoneImport.Read(source, null, new Listener(told)).Import);
        Assert.Contains(new ImportProgress(ImportPhase.Reading, text.Length, text.Length), told);
        Assert.Equal(new ImportProgress(ImportPhase.Recognising, 20_002, null), told[^1]);
        Assert.True(told.Count > 3);
    }

    [Fact]
    public void Everything_can_be_kept_as_it_is()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var zone = new RandomZone(seed).Mangled();
            var value = ApexReading.Read(zone, ZoneCensus.Take(zone), null);
            var objects = RecognisedObjects.Find(zone, new RecognitionPlan { Objects = new ObjectRecognition(value), KeepsEverything = true }, null);
            var stored = new StoredZone(value, zone.Serial, 1);
            using var session = new ImportedSession(stored, objects, withSettled: true, null);
            Assert.Equal([], ZoneDiff.Compare(ZoneCompiler.Compile(session, stored), zone, 100)!);
            Assert.Equal(objects.Counts.Records, objects.Counts.Objects);
        }
    }

    [Fact]
    public void Many_names_that_are_not_settled_may_come_before_settled_ones()
    {
        // A URI with an escape is looked at each time, so that none of the first 9,000 numbers is settled.
        var unsettled = Enumerable.Range(0, 9_000).Select(number => Owner($"19900{number:D4}") + Number[1..].Replace("sip:a@", "sip:a%41@", StringComparison.Ordinal));
        var settled = Enumerable.Range(1, 3).Select(number => Owner($"63998000{number}") + Number[1..]);
        var import = Importing.ReadRecords(string.Concat(unsettled.Concat(settled)));
        Assert.Equal(2, import.PlainNumbers.Count());
        Assert.Equal(9_003, import.Counts.Numbers);

        static string Owner(string digits) => string.Join('.', digits.Reverse());
    }

    private static void AssertRefused(string because, ZoneImportResult result)
    {
        Assert.Null(result.Import);
        Assert.Contains(result.Findings, finding => finding.Severity is Severity.Error && finding.Message.StartsWith(because, StringComparison.Ordinal));
    }

    private static void Store(MemoryStore store, Zone zone, params RecordSet[] records)
    {
        using var transaction = store.Begin();
        transaction.PutZone(new StoredZone(zone, 1, 1));
        foreach (var record in records)
            transaction.Put(zone.Apex, record, 1);
        transaction.Commit();
    }

    private sealed class Listener(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
