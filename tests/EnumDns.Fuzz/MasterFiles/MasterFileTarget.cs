using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Checks;

namespace EnumDns.Fuzz.MasterFiles;

/// <summary>
/// Reading, writing and loading of master files: no exception, findings that point somewhere, records that are well
/// formed and come back the same from what is written of them, and a zone exactly where nothing is an error.
/// </summary>
internal sealed class MasterFileTarget(IReadOnlyList<byte[]> corpus) : IFuzzTarget
{
    private const string FileName = "fuzz.zone";
    private static readonly ZoneFileLimits Limits = new() { EntryOctets = 1 << 14, IncludeDepth = 3, IncludedFiles = 20, GeneratedRecords = 500 };
    private static readonly DomainName Origin = DomainName.Parse("example.");
    private readonly MasterFileFactory _factory = new(corpus);

    /// <inheritdoc/>
    public string Name => "master-files";

    /// <inheritdoc/>
    public int Capacity => 1 << 16;

    /// <inheritdoc/>
    public void Make(Dice dice, OctetBuffer destination) => _factory.Make(dice, destination);

    /// <inheritdoc/>
    public string? FindBroken(ReadOnlySpan<byte> octets)
    {
        var text = octets.ToArray();
        var read = Read(text);
        return FindBrokenFinding(text, read.Findings) ?? FindBrokenRecord(read.Records) ?? FindBrokenIdentity(read.Records) ?? FindBrokenLoad(text, read.Findings);
    }

    /// <summary>Parse, format, parse is the identity, and so is the text of what was parsed from it.</summary>
    private static string? FindBrokenIdentity(List<HeldRecord> records)
    {
        var written = Write(records);
        var again = Read(written);
        if (again.Findings.Count > 0)
            return $"what was written has a finding: {again.Findings[0]}\n{Encoding.Latin1.GetString(written)}";
        if (again.Records.Count != records.Count)
            return $"{records.Count} records come back as {again.Records.Count}\n{Encoding.Latin1.GetString(written)}";
        for (var i = 0; i < records.Count; i++)
        {
            if (!records[i].IsSame(again.Records[i]))
                return $"record {i} comes back another\n{Encoding.Latin1.GetString(written)}";
        }

        return written.AsSpan().SequenceEqual(Write(again.Records)) ? null : "the same records are written in two ways";
    }

    private static string? FindBrokenLoad(byte[] text, List<Finding> found)
    {
        var load = ZoneLoad.Read(FileName, new MemoryStream(text), Origin, OpenInclude, Limits);
        if ((load.Zone is null) != load.Findings.Any(finding => finding.Severity is Severity.Error))
            return "a zone beside an error, or none without one";
        if (load.Findings.Count < found.Count)
            return "loading loses findings";
        return FindBrokenFinding(text, load.Findings);
    }

    private static string? FindBrokenFinding(byte[] text, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return null;
        var lines = Encoding.Latin1.GetString(text).Split('\n');
        return findings.Where(finding => !PrintsOnOneLine(finding) || !PointsInto(lines, finding)).Select(finding => $"where does this point? {finding}").FirstOrDefault();
    }

    private static bool PrintsOnOneLine(Finding finding) => !string.IsNullOrWhiteSpace(finding.Message) && !finding.Message.Any(char.IsControl);

    /// <summary>Line 0 is the file as a whole, column 0 the line as a whole; the end of a line is a place as well.</summary>
    private static bool PointsInto(string[] lines, Finding finding) =>
        finding.Line >= 0 && finding.Column >= 0
        && (finding.File != FileName || finding.Line == 0 || (finding.Line <= lines.Length && finding.Column <= lines[finding.Line - 1].Length + 1));

    private static string? FindBrokenRecord(IEnumerable<HeldRecord> records)
    {
        foreach (var record in records)
        {
            if (WireName.Measure(record.Owner) != record.Owner.Length)
                return $"an owner that is no name: {Convert.ToHexString(record.Owner)}";
            if (record.Ttl > int.MaxValue)
                return $"TTL {record.Ttl}";
            if (!RdataCodec.IsWellFormed(record.Type, record.Rdata))
                return $"RDATA of type {record.Type} that is not well formed: {Convert.ToHexString(record.Rdata)}";
        }

        return null;
    }

    private static CollectingSink Read(byte[] text)
    {
        var sink = new CollectingSink();
        ZoneFileReader.Read(FileName, new MemoryStream(text), Origin, OpenInclude, sink, Limits);
        return sink;
    }

    private static byte[] Write(List<HeldRecord> records)
    {
        using var text = new StringWriter();
        var writer = new ZoneFileWriter(text, Origin, 3600);
        foreach (var record in records)
            writer.Write(record.Owner, record.Type, record.Ttl, record.Rdata);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static IncludedFile OpenInclude(string name) => name switch
    {
        "a.inc" => IncludedFile.Opened(name, new MemoryStream("included TXT \"text\"\n$TTL 5\n@ A 192.0.2.99\n"u8.ToArray())),
        "loop.inc" => IncludedFile.Opened(name, new MemoryStream("$INCLUDE loop.inc\n"u8.ToArray())),
        _ => IncludedFile.Refused("there is no such file"),
    };
}
