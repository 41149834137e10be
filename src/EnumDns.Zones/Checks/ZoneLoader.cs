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

    private readonly List<Finding> _findings = [];
    private readonly LineMap _lines = new();
    private readonly List<HeldRecord> _held = [];
    private ZoneBuilder? _builder;

    /// <inheritdoc/>
    public void OnFinding(Finding finding) => _findings.Add(finding);

    /// <inheritdoc/>
    public void OnRecord(in ZoneFileRecord record)
    {
        var location = _lines.Add(record.File, record.Line);
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
        if (!zone.ApexNode.Has(RecordType.SOA))
            _findings.Add(new Finding(file, 0, 0, Severity.Error, $"there is no SOA record at {zone.Apex}; a zone starts with one"));
        return new ZoneLoadResult(_findings.Exists(finding => finding.Severity is Severity.Error) ? null : zone, _findings);
    }

    private ZoneBuilder Start(DomainName apex)
    {
        _builder = new ZoneBuilder(apex);
        foreach (var held in _held)
            _builder.Add(held.Owner, held.Type, held.Ttl, held.Rdata, held.Location);
        _held.Clear();
        return _builder;
    }

    /// <summary>A record that waits for the apex to be known.</summary>
    private sealed record HeldRecord(byte[] Owner, RecordType Type, uint Ttl, byte[] Rdata, int Location);
}
