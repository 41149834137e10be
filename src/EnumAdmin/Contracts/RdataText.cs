using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;

namespace EnumAdmin.Contracts;

/// <summary>RDATA in text, as a line of a master file ends in it; names are absolute, with or without a final dot.</summary>
internal sealed class RdataText : IZoneFileSink
{
    private byte[]? _rdata;
    private Finding? _finding;

    private RdataText()
    {
    }

    /// <summary>Reads RDATA.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="text">The text.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <returns>What is wrong, with its place, or null.</returns>
    public static string? TryParse(RecordType type, string text, out byte[] rdata)
    {
        rdata = [];
        if (text.AsSpan().IndexOfAnyInRange('\0', '\x1F') is var control and >= 0)
            return $"character {control + 1}: this is a control character; write it as \\DDD";
        var start = $". 0 IN {RecordTypeText.Format(type)} ";
        var sink = new RdataText();
        ZoneFileReader.Read("", new MemoryStream(Encoding.UTF8.GetBytes($"{start}{text}\n")), DomainName.Root, null, sink);
        if (sink._finding is { } finding)
            return finding.Column > start.Length ? $"octet {finding.Column - start.Length}: {finding.Message}" : finding.Message;
        rdata = sink._rdata ?? [];
        return sink._rdata is null ? "RDATA is missing" : null;
    }

    /// <summary>RDATA as text.</summary>
    public static string Show(RecordType type, ReadOnlySpan<byte> rdata)
    {
        var text = new StringBuilder();
        RdataCodec.Format(type, rdata, text);
        return text.ToString();
    }

    /// <inheritdoc/>
    void IZoneFileSink.OnRecord(in ZoneFileRecord record) => _rdata = record.Rdata.ToArray();

    /// <inheritdoc/>
    void IZoneFileSink.OnFinding(Finding finding)
    {
        if (finding.Severity is Severity.Error)
            _finding ??= finding;
    }
}
