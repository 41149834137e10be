using System.Diagnostics;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Size;

/// <summary>A million numbers come into the registry through the command line, and are there after a restart.</summary>
public sealed class MillionNumbersImportTests(ITestOutputHelper output)
{
    private const int Numbers = 1_000_000;

    [Fact]
    public void A_million_numbers_are_imported_with_progress_and_served_after_kill_9()
    {
        var zone = new NumberZoneGenerator(seed: 1, Numbers) { Blocks = 1000, Delegations = 1000, Targets = NumberTargets.Digits };
        using var folder = new ScratchDirectory();
        using (var file = File.CreateText(folder.File("numbers.zone")))
            zone.Write(file);
        using var server = new RegistryServer(seed: null);

        var import = Stopwatch.StartNew();
        var (status, text, progress) = PeerProgram.RunWithin(
            TimeSpan.FromMinutes(10), EnumDnsServer.Executable, "zone", "import", NumberZoneGenerator.Apex, folder.File("numbers.zone"),
            "--server", $"http://{server.ApiEndpoint}", "--token-file", server.TokenFile);
        output.WriteLine($"imported in {import.Elapsed.TotalSeconds:F1} s");

        Assert.True(status == 0, progress);
        Assert.Matches(@"numbers\s+1000000\b", text);
        Assert.All(["reading", "recognising", "writing"], phase => Assert.Contains(phase, progress, StringComparison.Ordinal));
        Check(server, zone);

        server.Kill();
        var start = Stopwatch.StartNew();
        server.Start();
        output.WriteLine($"ready again {start.Elapsed.TotalSeconds:F1} s after kill -9");
        Check(server, zone);
    }

    private static void Check(RegistryServer server, NumberZoneGenerator zone)
    {
        for (var i = 0; i < Numbers; i += 9973)
        {
            var digits = zone.NumberAt(i).ToString()[1..];
            Assert.Contains($"sip:{digits}@example.net!", server.Naptr(Registry.EnumName.Of(digits))[0], StringComparison.Ordinal);
        }

        for (var i = 0; i < 100; i++)
            Assert.Equal("NXDOMAIN", server.Dns.Ask(new DnsQuestion(Registry.EnumName.Of(zone.NumberAt(Numbers + i).ToString()), "NAPTR")).Rcode);
    }
}
