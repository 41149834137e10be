using EnumDns.Fixtures.Compilation;
using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>A zone for +33 with a few objects, compiled.</summary>
internal sealed class CompiledZone : IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly IStoreSession _session;
    private readonly ZoneSnapshot _snapshot;

    /// <summary>Compiles a zone with these objects: <see cref="Number"/>, <see cref="Block"/>, <see cref="Delegation"/>, <see cref="RecordSet"/>, and zones below it, which take the records at or below their apex.</summary>
    public CompiledZone(params object[] objects)
    {
        using (var transaction = _store.Begin())
        {
            transaction.PutZone(new StoredZone(ObjectLinesTests.Zone, 1, 1));
            foreach (var one in objects.OrderBy(one => one is not Zone))
                Put(transaction, one);
            transaction.Commit();
        }

        _session = _store.Read();
        _snapshot = ZoneCompiler.Compile(_session, _session.FindZone(ObjectLinesTests.Zone.Apex)!);
    }

    /// <summary>The zone's records but for the SOA and NS of the apex, names below the apex only, regexps alone: <c>*.1 !^.*$!sip:b!</c>.</summary>
    public IReadOnlyList<string> Lines =>
        [.. from node in ZoneContents.ReadAll(_snapshot)
            from rrset in node.Rrsets
            where node.Owner != _snapshot.Apex || rrset.Type is not (RecordType.SOA or RecordType.NS)
            from line in ObjectLines.Format(node.Owner, rrset)
            select Shorten(line, rrset.Type)];

    /// <summary>The same records as lines of a master file, their owners relative to the apex.</summary>
    public IReadOnlyList<string> MasterFile =>
        [.. from node in ZoneContents.ReadAll(_snapshot)
            from rrset in node.Rrsets
            where node.Owner != _snapshot.Apex || rrset.Type is not (RecordType.SOA or RecordType.NS)
            from line in ObjectLines.Format(node.Owner, rrset)
            let fields = line.Split(' ', 2)
            let owner = fields[0] == $"{_snapshot.Apex}" ? "@" : fields[0][..^$".{_snapshot.Apex}".Length]
            select $"{owner} {fields[1].Replace("3600 IN ", "IN ", StringComparison.Ordinal)}"];

    /// <summary>What a client gets that dials a number, which must be what the objects mean.</summary>
    public string Dial(string number)
    {
        var dialled = E164Number.Parse(number);
        var outcome = new PlainZone(_snapshot).Dial(dialled, ObjectLinesTests.Zone.Root);
        Assert.Equal(new ReferenceMeaning(_session, ObjectLinesTests.Zone).Dial(dialled), outcome);
        return outcome.Replace("10 10 E2U+sip ", "", StringComparison.Ordinal).Replace("; for 3600 seconds", "", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>A number with one endpoint.</summary>
    public static Number Number(string digits, string uri) => new() { Digits = E164Number.Parse(digits), Endpoints = [new Endpoint { Service = "sip", Uri = uri }] };

    /// <summary>A hole.</summary>
    public static Number Hole(string digits) => new() { Digits = E164Number.Parse(digits), HoleText = "hole" };

    /// <summary>A block with one endpoint.</summary>
    public static Block Block(string prefix, string uri, int? length = null) =>
        new() { Prefix = E164Number.Parse(prefix), Length = length, Endpoints = [new Endpoint { Service = "sip", Uri = uri }] };

    /// <summary>A delegation to one server elsewhere.</summary>
    public static Delegation Delegation(string prefix) => new() { Prefix = E164Number.Parse(prefix), Servers = [new DelegatedServer(DomainName.Parse("ns.example.org"), [])] };

    /// <summary>A text record, its owner relative to the apex.</summary>
    public static RecordSet Text(string owner) =>
        new() { Owner = DomainName.Parse($"{owner}.{ObjectLinesTests.Zone.Apex}"), Type = RecordType.TXT, Rdata = [[4, (byte)'n', (byte)'o', (byte)'t', (byte)'e']] };

    private static void Put(IStoreTransaction transaction, object one)
    {
        var apex = ObjectLinesTests.Zone.Apex;
        if (one is Number number)
            transaction.Put(apex, number, 1);
        else if (one is Block block)
            transaction.Put(apex, block, 1);
        else if (one is Delegation delegation)
            transaction.Put(apex, delegation, 1);
        else if (one is RecordSet records)
            transaction.Put(transaction.Zones().Select(stored => stored.Zone.Apex).Where(zone => records.Owner.IsAtOrBelow(zone)).MaxBy(zone => zone.LabelCount), records, 1);
        else
            transaction.PutZone(new StoredZone((Zone)one, 1, 1));
    }

    private static string Shorten(string line, RecordType type)
    {
        var parts = line.Split(' ', 5);
        var owner = parts[0].Replace($".{ObjectLinesTests.Zone.Apex}", "", StringComparison.Ordinal);
        return type == RecordType.NAPTR ? $"{owner} {parts[4].Split('"')[5].Replace(@"\\", @"\", StringComparison.Ordinal)}" : $"{owner} {parts[3]} {parts[4]}";
    }
}
