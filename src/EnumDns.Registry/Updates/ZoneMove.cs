using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>
/// Brings one zone from the serial that is served to the next: (1) compiles what the change touches, (2) compares it with what is
/// served, (3) moves the serial where anything differs, (4) makes the next snapshot, (5) checks it.
/// </summary>
internal sealed class ZoneMove(ChangeScope scope, ZoneEffect effect)
{
    private const int MostWarnings = 100;

    /// <summary>The zone's apex.</summary>
    public DomainName Apex => effect.Apex;

    /// <summary>The zone's serial, where it moved or the zone is new; otherwise null.</summary>
    public SerialNumber? Serial { get; private set; }

    /// <summary>What changed, the SOA included; null where nothing did. A zone that is new comes from serial 0, one that goes goes there.</summary>
    public JournalEntry? Difference { get; private set; }

    /// <summary>Whether the difference leads from one serial of the zone to another.</summary>
    public bool IsJournaled { get; private set; }

    private int Most => scope.Group.Options.LargestDifference;

    /// <summary>Moves the zone.</summary>
    public void Run()
    {
        var served = scope.Zones.FindBefore(Apex);
        var stored = scope.Transaction.FindZone(Apex);
        if (stored is null)
            Remove(served);
        else if (served is null)
            Create(stored);
        else if (effect.Touched.IsEverything)
            Replace(served, stored);
        else
            Edit(served, stored);
    }

    private void Remove(ZoneSnapshot? served)
    {
        if (served is not null)
            Difference = new JournalEntry(Apex, served.Serial, 0, ZoneDiff.Compare(served, Empty, Most));
    }

    private void Create(StoredZone stored)
    {
        var snapshot = effect.Imported ?? ZoneCompiler.Compile(scope.Transaction, stored);
        Serial = new SerialNumber(stored.Serial);
        Difference = new JournalEntry(Apex, 0, stored.Serial, ZoneDiff.Compare(Empty, snapshot, Most));
        Finish(snapshot, ZoneCheck.Check(snapshot));
    }

    // As a whole: for what may touch every name.
    private void Replace(ZoneSnapshot served, StoredZone stored)
    {
        var snapshot = effect.Imported ?? ZoneCompiler.Compile(scope.Transaction, stored with { Serial = served.Serial });
        var changes = ZoneDiff.Compare(served, snapshot, Most)?.Where(change => !IsSoa(change)).ToList();
        var soa = ReadSoa(served);
        if (changes is { Count: 0 } && soa == SoaAt(stored, served.Serial))
        {
            // The change may have deleted the zone and made it again.
            scope.Zones.Restore(Apex);
            return;
        }

        var serial = Next(served, stored);
        var soaChange = new RrsetChange(served.Apex, soa, SoaAt(stored, serial.Value));
        if (ReadSoa(snapshot) != soaChange.Added)
            snapshot = scope.Group.Editor.Apply(snapshot, [soaChange]);
        Move(served, stored, serial, changes is null ? null : [soaChange, .. changes]);
        Finish(snapshot, ZoneCheck.Check(snapshot));
    }

    // Name by name: at a cost that depends on the change alone.
    private void Edit(ZoneSnapshot served, StoredZone stored)
    {
        var changes = ZoneCompiler.Compile(scope.Transaction, stored.Zone, effect.Touched)
            .SelectMany(node => ZoneDiff.Compare(served, node)).Where(change => !IsSoa(change)).ToList();
        var soa = ReadSoa(served);
        if (changes.Count == 0 && soa == SoaAt(stored, served.Serial))
            return;

        var serial = Next(served, stored);
        changes.Insert(0, new RrsetChange(served.Apex, soa, SoaAt(stored, serial.Value)));
        Move(served, stored, serial, changes.Count > Most ? null : changes);
        var snapshot = scope.Group.Editor.Apply(served, changes);
        Finish(snapshot, ZoneCheck.Check(snapshot, changes.Select(change => change.Owner)), changes);
    }

    private ZoneSnapshot Empty => new ZoneBuilder(Apex).Build();

    private SerialNumber Next(ZoneSnapshot served, StoredZone stored)
    {
        var current = new SerialNumber(served.Serial);
        return effect.ImportedSerial is { } file
            ? SerialCount.Replace(stored.Zone.SerialScheme, current, file, scope.Group.Time)
            : SerialCount.Next(stored.Zone.SerialScheme, current, scope.Group.Time);
    }

    private void Move(ZoneSnapshot served, StoredZone stored, SerialNumber serial, IReadOnlyList<RrsetChange>? changes)
    {
        scope.Transaction.PutZone(stored with { Serial = serial.Value });
        Serial = serial;
        Difference = new JournalEntry(Apex, served.Serial, serial.Value, changes);
        IsJournaled = true;
    }

    private void Finish(ZoneSnapshot snapshot, IReadOnlyList<ZoneFault> faults, IReadOnlyList<RrsetChange>? changes = null)
    {
        scope.Zones.Put(snapshot, changes);
        foreach (var fault in ZoneFindings.MostSevere(faults, MostWarnings))
            scope.Findings.Add(new OperationFinding(effect.OperationAt(fault.Owner), ZoneFindings.Of(fault)));
    }

    private bool IsSoa(RrsetChange change) => (change.Added ?? change.Removed)!.Type is RecordType.SOA && change.Owner == Apex;

    private static RrsetData SoaAt(StoredZone zone, uint serial) => ObjectRrsets.SoaOf(zone.Zone, serial);

    private static RrsetData? ReadSoa(ZoneSnapshot zone) => ZoneContents.Read(zone, zone.Apex).Rrsets.FirstOrDefault(rrset => rrset.Type is RecordType.SOA);
}
