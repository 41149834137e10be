using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>Imports from text.</summary>
internal static class Importing
{
    /// <summary>An apex and its SOA and NS records, for records of a test to follow.</summary>
    public const string Head = """
        $ORIGIN 3.3.nrenum.net.
        $TTL 3600
        @ IN SOA ns1.example.net. hostmaster.example.net. 7 3600 900 1209600 300
        @ IN NS ns1.example.net.
        @ IN NS ns2.example.net.

        """;

    /// <summary>The apex of <see cref="Head"/>.</summary>
    public static DomainName Apex { get; } = DomainName.Parse("3.3.nrenum.net.");

    /// <summary>Imports a file.</summary>
    public static ZoneImportResult Read(string text, IStoreSession? registry = null, DomainName? apex = null) =>
        ZoneImport.Read(new ZoneImportSource("test.zone", new MemoryStream(Encoding.Latin1.GetBytes(text)), apex ?? Apex), registry);

    /// <summary>Imports records of 3.3.nrenum.net that are to be accepted.</summary>
    public static ZoneImport ReadRecords(string records)
    {
        var (import, findings) = Read(Head + records);
        Assert.True(import is not null, string.Join('\n', findings));
        AssertLossless(import);
        return import;
    }

    /// <summary>Loads a zone that is to have no errors.</summary>
    public static ZoneSnapshot Load(string text, DomainName? apex = null)
    {
        var (zone, findings) = ZoneLoad.Read("test.zone", new MemoryStream(Encoding.Latin1.GetBytes(text)), apex ?? Apex, null);
        Assert.True(zone is not null, string.Join('\n', findings));
        return zone;
    }

    /// <summary>The text that a zone is exported as.</summary>
    public static string Export(ZoneSnapshot zone)
    {
        using var text = new StringWriter();
        ZoneExport.Write(zone, text);
        return text.ToString();
    }

    /// <summary>What was made of each RRset, without the apex.</summary>
    public static IEnumerable<string> Report(ZoneImport import) =>
        import.Lines.Where(line => line.As is not ImportedAs.Zone).Select(line => line.ToString().Replace(".3.3.nrenum.net.", "", StringComparison.Ordinal));

    /// <summary>Writes the objects into a store, compiles them from there, and compares.</summary>
    public static void AssertLossless(ZoneImport import)
    {
        using var store = new Fixtures.Stores.MemoryStore();
        var zone = new StoredZone(import.Zone, import.Snapshot.Serial, 1);
        using (var transaction = store.Begin())
        {
            transaction.PutZone(zone);
            foreach (var value in import.Objects)
                Put(transaction, import.Zone.Apex, value);
            transaction.Commit();
        }

        using var session = store.Read();
        var differences = ZoneDiff.Compare(ZoneCompiler.Compile(session, zone), import.Snapshot, 1000);
        Assert.True(differences is { Count: 0 }, string.Join('\n', differences?.Select(difference => $"{difference}") ?? ["more"]));
        Assert.Equal(import.Counts.Objects, session.Numbers.Count(import.Zone.Apex) + session.Blocks.Count(import.Zone.Apex) + session.Delegations.Count(import.Zone.Apex) + session.Records.Count(import.Zone.Apex));
    }

    private static void Put(IStoreTransaction transaction, DomainName apex, object value)
    {
        switch (value)
        {
            case Objects.Number number:
                transaction.Put(apex, number, 1);
                break;
            case Objects.Block block:
                transaction.Put(apex, block, 1);
                break;
            case Objects.Delegation delegation:
                transaction.Put(apex, delegation, 1);
                break;
            default:
                transaction.Put(apex, (Objects.RecordSet)value, 1);
                break;
        }
    }
}
