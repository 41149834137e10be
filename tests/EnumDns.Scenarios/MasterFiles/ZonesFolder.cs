using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.MasterFiles;

/// <summary>The master files of <c>zones/</c>.</summary>
internal static class ZonesFolder
{
    private static readonly Lazy<string> Folder = new(() => Path.Combine(FindRoot(), "zones"));

    /// <summary>The files, by name.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder.Value, "*.zone").Order(StringComparer.Ordinal);

    /// <summary>The zones, to be served.</summary>
    public static IReadOnlyCollection<ZoneText> Zones => [.. Files.Select(file => new ZoneText(Apex(file), File.ReadAllText(file)))];

    /// <summary>The apex that a file's name says, with its final dot.</summary>
    public static string Apex(string file) => Path.GetFileNameWithoutExtension(file) + ".";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EnumDns.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds EnumDns.sln.");
        return folder.FullName;
    }
}
