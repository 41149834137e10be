using EnumDns.Registry.MasterFiles;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>Whatever a zone holds, its objects compile to it again.</summary>
public sealed class LosslessTests
{
    private const int Seeds = 300;

    [Fact]
    public void Records_without_rhyme_or_reason_come_back_as_they_are()
    {
        var imported = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var text = Importing.Head + new RandomZone(seed).Records();
            var (import, _) = Importing.Read(text);

            // Those that no server loads: a CNAME beside other data.
            if (import is null)
                continue;
            imported++;
            AssertSame(Importing.Load(text), import, seed);
        }

        Assert.InRange(imported, Seeds / 2, Seeds);
    }

    [Fact]
    public void A_compiled_zone_comes_back_as_it_is_in_which_everything_was_recognised()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var zone = new RandomZone(seed).Compiled();
            var import = ImportOf(zone, seed);
            AssertSame(zone, import, seed);
            Assert.True(import.Objects.OfType<Objects.RecordSet>().All(records => records.Type is not Protocol.Records.RecordType.NAPTR), $"seed {seed}\n{Importing.Export(zone)}");
        }
    }

    [Fact]
    public void A_compiled_zone_that_somebody_edited_comes_back_as_it_is()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var zone = new RandomZone(seed).Mangled();
            AssertSame(zone, ImportOf(zone, seed), seed);
        }
    }

    private static ZoneImport ImportOf(ZoneSnapshot zone, int seed)
    {
        var (import, findings) = Importing.Read(Importing.Export(zone));
        Assert.True(import is not null, $"seed {seed}: {string.Join('\n', findings)}");
        return import;
    }

    private static void AssertSame(ZoneSnapshot zone, ZoneImport import, int seed)
    {
        var differences = ZoneDiff.Compare(zone, import.Snapshot, 1000);
        Assert.True(differences is { Count: 0 }, $"seed {seed}");
        Importing.AssertLossless(import);
        // No second try: nothing had to be mended.
        Assert.True(import.Tries == 1, $"seed {seed} took {import.Tries} tries\n{Importing.Export(zone)}");

        var text = Importing.Export(zone);
        var again = Importing.Load(text);
        Assert.True(text == Importing.Export(again), $"seed {seed}");
        Assert.True(ZoneDiff.Compare(zone, again, 1000) is { Count: 0 }, $"seed {seed}");
    }
}
