using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>Takes the records and findings of a master file on their way to a zone.</summary>
internal sealed class ZoneLoader(string file, DomainName origin) : IZoneFileSink
{
    // Records may stand before the SOA, which alone tells the apex. Where none has come after these many, the origin is taken.
    private const int MaxHeld = 1000;

    // What is not text at all has a fault on every line: so many say enough.
    private const int MaxFindings = 100_000;

    private readonly List<Finding> _findings = [];
    private readonly PlaceMap _places = new();
    private readonly NaptrCheck _naptr = new();
    private readonly List<(long Location, ZoneFault Fault)> _faults = [];
    private readonly List<HeldRecord> _held = [];
    private ZoneBuilder? _builder;
    private int _unlisted;
    private bool _hasErrors;

    /// <inheritdoc/>
    public void OnFinding(Finding finding)
    {
        _hasErrors |= finding.Severity is Severity.Error;
        if (_findings.Count < MaxFindings)
            _findings.Add(finding);
        else
            _unlisted++;
    }

    /// <inheritdoc/>
    public void OnRecord(in ZoneFileRecord record)
    {
        var location = _places.Add(record.File, record.Line, record.Column);
        // Here and not with the whole zone: the record's own place is known.
        if (record.Type == RecordType.NAPTR)
            CheckNaptr(record.Owner, record.Rdata, location);
        if (_builder is null && (record.Type == RecordType.SOA || _held.Count == MaxHeld))
            Start(record.Type == RecordType.SOA ? DomainName.FromWire(record.Owner) : origin);

        if (_builder is not null)
            _builder.Add(record.Owner, record.Type, record.Ttl, record.Rdata, location);
        else
            _held.Add(new HeldRecord(record.Owner.ToArray(), record.Type, record.Ttl, record.Rdata.ToArray(), location));
    }

    /// <summary>Builds and checks the zone, after the last record.</summary>
    public ZoneLoadResult Finish()
    {
        var builder = _builder ?? Start(origin);
        var zone = builder.Build();
        var faults = builder.Anomalies.Select(anomaly => (anomaly.Location, Fault: Describe(anomaly, zone.Apex)))
            .Concat(_faults)
            .Concat(ZoneCheck.Check(zone, builder).Select(fault => (Location: builder.LocationOf(fault.Owner.Wire), Fault: fault)));
        foreach (var (location, fault) in faults.OrderBy(item => item.Location))
            OnFinding(ToFinding(fault, location));
        SortFindings();
        if (_unlisted > 0)
            _findings.Add(new Finding(file, 1, 1, Severity.Warning, $"{_unlisted} more findings are not listed"));
        return new ZoneLoadResult(_hasErrors ? null : zone, _findings);
    }

    // Those about the text and those about the zone are found one after the other; people read a file from top to bottom.
    private void SortFindings()
    {
        var files = new Dictionary<string, int> { [file] = 0 };
        foreach (var finding in _findings)
            files.TryAdd(finding.File, files.Count);
        var sorted = _findings.OrderBy(finding => files[finding.File]).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ToList();
        _findings.Clear();
        _findings.AddRange(sorted);
    }

    private ZoneBuilder Start(DomainName apex)
    {
        _builder = new ZoneBuilder(apex);
        foreach (var held in _held)
            _builder.Add(held.Owner, held.Type, held.Ttl, held.Rdata, held.Location);
        _held.Clear();
        return _builder;
    }

    private static ZoneFault Describe(ZoneAnomaly anomaly, DomainName apex)
    {
        var type = RecordTypeText.Format(anomaly.Type);
        return anomaly.Kind switch
        {
            ZoneAnomalyKind.OutOfZone => new ZoneFault(ZoneRule.OutOfZone, anomaly.Owner, $"{anomaly.Owner} is not at or below the apex {apex}; the {type} record is ignored"),
            ZoneAnomalyKind.Duplicate => new ZoneFault(ZoneRule.Duplicate, anomaly.Owner, $"{anomaly.Owner} has the same {type} record twice; take one away"),
            _ => new ZoneFault(ZoneRule.MixedTtls, anomaly.Owner, $"{anomaly.Owner} has {type} records with different TTLs; the first one stands for all"),
        };
    }

    private void CheckNaptr(ReadOnlySpan<byte> owner, ReadOnlySpan<byte> rdata, long location)
    {
        // By position: an enumerator would be an object for each record.
        var messages = _naptr.Check(new NaptrData(rdata));
        for (var i = 0; i < messages.Count; i++)
            _faults.Add((location, new ZoneFault(ZoneRule.MalformedNaptr, DomainName.FromWire(owner), $"{NameText.Format(owner)} has a NAPTR record whose {messages[i]}")));
    }

    private Finding ToFinding(ZoneFault fault, long location)
    {
        var (where, line, column) = location > 0 ? _places.Find(location) : (file, 1, 1);
        return new Finding(where, line, column, fault.Severity, fault.Message);
    }

    /// <summary>A record that waits for the apex to be known.</summary>
    private sealed record HeldRecord(byte[] Owner, RecordType Type, uint Ttl, byte[] Rdata, long Location);
}
