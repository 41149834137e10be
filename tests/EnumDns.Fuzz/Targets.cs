using EnumDns.Fixtures;
using EnumDns.Fuzz.MasterFiles;
using EnumDns.Fuzz.Packets;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fuzz;

/// <summary>The targets, with the zones and the named cases that fuzzing starts from.</summary>
internal static class Targets
{
    /// <summary>The responder over the zones of this project and those of the repository.</summary>
    public static PacketTarget Packets()
    {
        var zones = new List<ZoneSnapshot>();
        var sink = new CollectingSink();
        foreach (var file in ZoneFiles())
        {
            var origin = DomainName.Parse(Path.GetFileNameWithoutExtension(file));
            using var text = File.OpenRead(file);
            var load = ZoneLoad.Read(file, text, origin, null);
            zones.Add(load.Zone ?? throw new InvalidOperationException(string.Join('\n', load.Findings)));
            text.Position = 0;
            ZoneFileReader.Read(file, text, origin, null, sink);
        }

        var names = sink.Records.Select(record => record.Owner).DistinctBy(Convert.ToHexString).ToList();
        return new PacketTarget(ZoneDirectory.Create(zones), names, [.. Corpus("Packets").Select(entry => entry.Octets)]);
    }

    /// <summary>Reading and writing of master files.</summary>
    public static MasterFileTarget MasterFiles() => new([.. Corpus("MasterFiles").Select(entry => entry.Octets)]);

    /// <summary>The named cases of a target, in order of their names.</summary>
    public static IReadOnlyList<(string Name, byte[] Octets)> Corpus(string target) =>
        [.. Directory.EnumerateFiles(Path.Combine(Clone.Find("tests/EnumDns.Fuzz/Corpus"), target)).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))];

    private static IEnumerable<string> ZoneFiles() =>
        new[] { Clone.Find("tests/EnumDns.Fuzz/Zones"), Clone.Find("zones") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.zone")).Order(StringComparer.Ordinal);
}
