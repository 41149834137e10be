using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// A master file on its way into the registry: the zone and the objects that its records were recognised as, all others kept as
/// they are. Compiled, they give the file's zone again, RRset by RRset; that has been tried when there is such an import.
/// </summary>
public sealed class ZoneImport
{
    private const int MaxOdd = 1000;

    private readonly RecognisedObjects _objects;
    private readonly RecognitionPlan _plan;

    private ZoneImport(Zone zone, ZoneSnapshot snapshot, RecognisedObjects objects, RecognitionPlan plan, int tries) =>
        (Zone, Snapshot, _objects, _plan, Tries) = (zone, snapshot, objects, plan, tries);

    /// <summary>The zone object.</summary>
    public Zone Zone { get; }

    /// <summary>The file's records, with the delegations of other zones of the registry; its serial is the file's.</summary>
    public ZoneSnapshot Snapshot { get; }

    /// <summary>How many objects there are of each kind.</summary>
    public ImportCounts Counts => _objects.Counts;

    /// <summary>The objects: blocks, delegations, records, then numbers, each kind in tree order. Streamed, and as often as asked.</summary>
    public IEnumerable<object> Objects => _objects.All;

    /// <summary>Of these numbers as many as can do without objects, in tree order: the same instance, filled anew. Streamed, and as often as asked.</summary>
    public IEnumerable<PlainNumber> PlainNumbers => _objects.SettledNumbers;

    /// <summary>All <see cref="Objects"/> but <see cref="PlainNumbers"/>.</summary>
    public IEnumerable<object> OtherObjects => _objects.Unsettled;

    /// <summary>What was made of each RRset, in canonical order of owners. Streamed, and as often as asked.</summary>
    public IEnumerable<ImportLine> Lines => Recogniser.Read(Snapshot, _plan).Select(found => found.Line);

    /// <summary>How often the objects were recognised: once, unless something was wrong with recognition.</summary>
    internal int Tries { get; }

    /// <summary>The registry as it would be with this import in it, for other imports to be read on: those of zones above this one.</summary>
    /// <param name="registry">The registry as it is, or null where there is none; it is not disposed with the result.</param>
    public IStoreSession Over(IStoreSession? registry) => new ImportedSession(new StoredZone(Zone, Snapshot.Serial, 0), _objects, withSettled: true, registry);

    /// <summary>Reads a master file: (1) its records, (2) what speaks against an import, (3) the zone, (4) its objects.</summary>
    /// <param name="source">The file.</param>
    /// <param name="registry">
    /// The registry as it is: what it knows of the zone that no file says stays as it is, and other zones below the apex keep what
    /// is theirs. Null where there is none.
    /// </param>
    /// <param name="progress">Told now and then how far it has come, on the calling thread; or null.</param>
    public static ZoneImportResult Read(ZoneImportSource source, IStoreSession? registry, IProgress<ImportProgress>? progress = null)
    {
        // (1)
        var text = progress is null ? source.Text : new CountingStream(source.Text, new PhaseProgress(progress, ImportPhase.Reading, source.Length));
        var (file, findings) = ZoneLoad.Read(source.Name, text, source.Apex, source.OpenInclude, source.Limits);

        // (2)
        var all = new List<Finding>(findings);
        if (file is null)
            return new ZoneImportResult(null, all);
        var census = ZoneCensus.Take(file);
        if (!ImportAcceptance.Check(source, file, census, all))
            return new ZoneImportResult(null, all);

        // (3)
        var zone = ApexReading.Read(file, census, registry?.FindZone(file.Apex)?.Zone);
        var below = new OtherZones(zone, registry);
        if (!ImportAcceptance.CheckApex(source, zone, all) || below.Complete(source, file, all) is not { } snapshot)
            return new ZoneImportResult(null, all);

        // (4)
        var recognition = new LosslessRecognition(zone, snapshot, registry, below.Apexes, progress is null ? null : new PhaseProgress(progress, ImportPhase.Recognising, null));
        if (!recognition.TryFind(out var objects, out var plan))
        {
            all.Add(new Finding(source.Name, 1, 1, Severity.Error, $"the registry cannot keep {file.Apex} so that it is published as it stands here"));
            return new ZoneImportResult(null, all);
        }

        AddOdd(source, objects, all);
        return new ZoneImportResult(new ZoneImport(zone, snapshot, objects, plan, recognition.Tries), all);
    }

    private static void AddOdd(ZoneImportSource source, RecognisedObjects objects, List<Finding> findings)
    {
        findings.AddRange(objects.Odd.Take(MaxOdd).Select(line => new Finding(source.Name, 1, 1, Severity.Warning, $"{line.Owner} {RecordTypeText.Format(line.Type)} is kept as it is: {line.Reason}")));
        if (objects.Odd.Count > MaxOdd)
            findings.Add(new Finding(source.Name, 1, 1, Severity.Warning, $"{objects.Odd.Count - MaxOdd} more RRsets are kept as they are"));
    }
}
