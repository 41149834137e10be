using EnumDns.Fixtures;
using EnumDns.Protocol.Names;
using EnumDns.Registry.MasterFiles;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>The zones that a first start is filled from.</summary>
public sealed class SevenZonesTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Clone.Find("zones"), "*.zone").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_imported_without_a_finding_and_exported_the_same_each_time(string file)
    {
        var apex = DomainName.Parse(Path.GetFileNameWithoutExtension(file));
        var (import, findings) = Importing.Read(File.ReadAllText(Path.Combine(Clone.Find("zones"), file)), apex: apex);
        Assert.Empty(findings);
        Assert.NotNull(import);
        Importing.AssertLossless(import);
        var text = Importing.Export(import.Snapshot);
        Assert.Equal(text, Importing.Export(Importing.Load(text, apex)));
        Assert.Empty(import.Objects.OfType<Objects.RecordSet>());
        Assert.NotNull(import.Zone.DialPlan);
    }

    [Fact]
    public void The_French_one_has_bridges_blocks_institutions_an_exception_and_a_hole()
    {
        var (import, _) = Importing.Read(File.ReadAllText(Path.Combine(Clone.Find("zones"), "3.3.nrenum.net.zone")));
        var report = import!.Lines.Where(line => line.As is not ImportedAs.Fill and not ImportedAs.Zone).Select(line => $"{line.As} {line.Digits}").Distinct();
        Assert.Equal(
            [
                "Delegation +331990012", "Delegation +3326191", "Number +33353010001", "Number +33353010002",
                "Number +33426687300", "Block +33426687300", "Number +33426687301", "Block +33426687301", "Number +33426687302", "Block +33426687302", "Number +33426687303", "Block +33426687303",
                "Number +33426687304", "Block +33426687304", "Number +33426687305", "Block +33426687305", "Number +33426687306", "Block +33426687306", "Number +33426687307", "Block +33426687307",
                "Block +335364912", "Number +33536491234", "Hole +33536491299", "Number +33639980001",
            ],
            report);
    }
}
