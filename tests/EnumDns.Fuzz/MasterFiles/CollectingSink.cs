using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Fuzz.MasterFiles;

/// <summary>Keeps everything that a master file gives.</summary>
internal sealed class CollectingSink : IZoneFileSink
{
    /// <summary>Records of class IN, in file order.</summary>
    public List<HeldRecord> Records { get; } = [];

    /// <summary>Findings, in file order.</summary>
    public List<Finding> Findings { get; } = [];

    /// <inheritdoc/>
    public void OnRecord(in ZoneFileRecord record)
    {
        if (record.Class is RecordClass.IN)
            Records.Add(new HeldRecord(record.Owner.ToArray(), record.Type, record.Ttl, record.Rdata.ToArray()));
    }

    /// <inheritdoc/>
    public void OnFinding(Finding finding) => Findings.Add(finding);
}
