using System.Text;
using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.Names;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Updates;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RoundTrips;

/// <summary>A zone on its way from a master file through a registry to a master file, and once more.</summary>
internal static class RoundTrip
{
    /// <summary>Imports a zone into a registry of its own and exports it from there.</summary>
    public static async Task<(ZoneImport Import, string Text)> RunAsync(ZoneText zone)
    {
        var apex = DomainName.Parse(zone.Apex);
        using var store = new MemoryStore();
        await using var registry = NumberRegistry.Open(store, new RegistryOptions(), TimeProvider.System, _ => { });
        using var session = registry.Read();
        var (import, findings) = ZoneImport.Read(new ZoneImportSource(zone.FileName, new MemoryStream(Encoding.Latin1.GetBytes(zone.Text)), apex), session);
        Assert.True(import is not null, string.Join('\n', findings));

        var operation = new ImportZone(apex) { Value = import.Zone, Snapshot = import.Snapshot, Objects = import.OtherObjects, PlainNumbers = import.PlainNumbers };
        var outcome = await registry.ChangeAsync(new Change("test", "local", [operation]));
        Assert.True(outcome is ChangeOutcome.Committed, outcome is ChangeOutcome.Rejected rejected ? string.Join('\n', rejected.Findings) : $"{outcome}");
        using var text = new StringWriter();
        ZoneExport.Write(Assert.Single(registry.Directory.Zones), text);
        return (import, text.ToString());
    }

    /// <summary>Asserts that a zone comes out as it went in: for ldns, and the second time for us, letter by letter.</summary>
    public static async Task<(ZoneImport Import, string Text)> AssertSameAsync(ZoneText zone)
    {
        var (import, text) = await RunAsync(zone);
        var (_, again) = await RunAsync(zone with { Text = text });
        Assert.Equal(text, again);

        using var directory = new ScratchDirectory();
        PeerProgram.RunOrFail("ldns-compare-zones", "-e", "-a", directory.Write("imported", zone.Text), directory.Write("exported", text));
        return (import, text);
    }
}
