using EnumDns.Fixtures;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.MasterFiles;

/// <summary>The master files of <c>zones/</c>.</summary>
internal static class ZonesFolder
{
    /// <summary>The files, by name.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Clone.Find("zones"), "*.zone").Order(StringComparer.Ordinal);

    /// <summary>The zones, to be served.</summary>
    public static IReadOnlyCollection<ZoneText> Zones => [.. Files.Select(file => new ZoneText(Apex(file), File.ReadAllText(file)))];

    /// <summary>The apex that a file's name says, with its final dot.</summary>
    public static string Apex(string file) => Path.GetFileNameWithoutExtension(file) + ".";
}
