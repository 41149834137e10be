using System.Globalization;
using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>A master file read for a test: its records as text, one a line, and its findings.</summary>
internal sealed class MasterFile : IZoneFileSink
{
    private readonly List<string> _records = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Records as <c>owner TTL type RDATA</c>.</summary>
    public IReadOnlyList<string> Records => _records;

    /// <summary>Findings as compilers write them.</summary>
    public IReadOnlyList<string> Findings => [.. _findings.Select(finding => finding.ToString())];

    /// <summary>Findings that stop the zone.</summary>
    public IEnumerable<string> Errors => _findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.ToString());

    /// <summary>The places of the records, as <c>file:line:column</c>.</summary>
    public List<string> Places { get; } = [];

    /// <summary>Reads text with the origin <c>example.</c>; included files come from the dictionary.</summary>
    public static MasterFile Read(string text, Dictionary<string, string>? includes = null, ZoneFileLimits? limits = null) =>
        Read(new MemoryStream(Encoding.Latin1.GetBytes(text)), includes, limits);

    /// <summary>Reads text behind a header with a TTL of 3600, so that lines are numbered from 2.</summary>
    public static MasterFile ReadBody(string text) => Read("$TTL 3600\n" + text);

    /// <summary>Reads a stream.</summary>
    public static MasterFile Read(Stream text, Dictionary<string, string>? includes = null, ZoneFileLimits? limits = null)
    {
        var read = new MasterFile();
        Func<string, IncludedFile>? open = includes is null
            ? null
            : file => includes.TryGetValue(file, out var included)
                ? IncludedFile.Opened(file, new MemoryStream(Encoding.Latin1.GetBytes(included)))
                : IncludedFile.Refused("there is no such file");
        ZoneFileReader.Read("db", text, DomainName.Parse("example."), open, read, limits);
        return read;
    }

    /// <inheritdoc/>
    public void OnRecord(in ZoneFileRecord record)
    {
        Assert.Equal(RecordClass.IN, record.Class);
        Assert.Equal(record.Owner.Length, WireName.Measure(record.Owner));
        var text = new StringBuilder(NameText.Format(record.Owner));
        text.Append(CultureInfo.InvariantCulture, $" {record.Ttl} {RecordTypeText.Format(record.Type)} ");
        RdataCodec.Format(record.Type, record.Rdata, text);
        _records.Add(text.ToString());
        Places.Add($"{record.File}:{record.Line}:{record.Column}");
    }

    /// <inheritdoc/>
    public void OnFinding(Finding finding) => _findings.Add(finding);

    /// <summary>Asserts that there are these records and no finding.</summary>
    public void AssertClean(params string[] records)
    {
        Assert.Empty(Findings);
        Assert.Equal(records, Records);
    }

    /// <summary>Asserts one finding, by place, severity and a part of its message.</summary>
    public void AssertOnlyFinding(string place, string part)
    {
        var finding = Assert.Single(Findings);
        Assert.StartsWith($"{place}: ", finding, StringComparison.Ordinal);
        Assert.Contains(part, finding, StringComparison.Ordinal);
    }
}
