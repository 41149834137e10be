using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Loading;

/// <summary>What reading one master file gave.</summary>
/// <param name="File">The file and its stamp just before it was read.</param>
/// <param name="Includes">The stamps of the files that it includes, by path.</param>
/// <param name="Zone">The zone, or null where a finding is an error.</param>
/// <param name="Findings">Everything wrong with it, in the order of the text.</param>
internal sealed record ZoneFileReading(ScannedFile File, IReadOnlyDictionary<string, FileStamp> Includes, ZoneSnapshot? Zone, IReadOnlyList<Finding> Findings)
{
    /// <summary>A file of which nothing can be read.</summary>
    public static ZoneFileReading OfNothing(ScannedFile file, string reason) => new(file, new Dictionary<string, FileStamp>(), null, [Whole(file, reason)]);

    /// <summary>The same without the zone, with one more reason.</summary>
    public ZoneFileReading Refuse(string reason) => this with { Zone = null, Findings = [.. Findings, Whole(File, reason)] };

    private static Finding Whole(ScannedFile file, string reason) => new(file.Path, 1, 1, Severity.Error, reason);
}
