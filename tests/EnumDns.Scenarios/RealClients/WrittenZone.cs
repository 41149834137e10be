using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RealClients;

/// <summary>Reads a master file with our reader and writes it again with our writer.</summary>
internal sealed class WrittenZone : IZoneFileSink
{
    private readonly ZoneFileWriter _writer;
    private readonly List<string> _findings = [];

    private WrittenZone(TextWriter text, DomainName origin) => _writer = new ZoneFileWriter(text, origin, 3600);

    /// <summary>The zone as we write it.</summary>
    public static ZoneText From(ZoneText zone)
    {
        using var text = new StringWriter();
        var origin = DomainName.Parse(zone.Apex);
        var sink = new WrittenZone(text, origin);
        ZoneFileReader.Read(zone.FileName, new MemoryStream(Encoding.Latin1.GetBytes(zone.Text)), origin, null, sink);
        Assert.True(sink._findings.Count == 0, string.Join('\n', sink._findings));
        return zone with { Text = text.ToString() };
    }

    /// <inheritdoc/>
    public void OnRecord(in ZoneFileRecord record) => _writer.Write(record.Owner, record.Type, record.Ttl, record.Rdata);

    /// <inheritdoc/>
    public void OnFinding(Finding finding) => _findings.Add(finding.ToString());
}
