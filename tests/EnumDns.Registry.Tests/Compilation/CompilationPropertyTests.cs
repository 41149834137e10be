using EnumDns.Fixtures.Compilation;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>Random registries, edited at random: what is compiled means what the objects mean, however it came about.</summary>
public sealed class CompilationPropertyTests
{
    private const int Seeds = 60;
    private const int Edits = 40;
    private const int NumbersPerLook = 40;

    [Fact]
    public void Dialled_numbers_lead_where_the_objects_say()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var registry = new RandomRegistry(seed);
            for (var edit = 1; edit <= Edits; edit++)
            {
                registry.Edit(_ => null);
                if (edit % 8 == 0)
                    AssertMeaning(registry, $"seed {seed}, edit {edit}");
            }
        }
    }

    [Fact]
    public void A_zone_changed_step_by_step_is_the_zone_compiled_from_scratch()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var registry = new RandomRegistry(seed);
            var served = Compile(registry);
            var editor = new ZoneEditor();
            for (var edit = 1; edit <= Edits; edit++)
            {
                var touched = registry.Edit(served.GetValueOrDefault);
                var expected = Compile(registry);
                using var session = registry.Read();
                foreach (var stored in session.Zones())
                {
                    var apex = stored.Zone.Apex;
                    if (served.TryGetValue(apex, out var before) && touched.TryGetValue(apex, out var names))
                        served[apex] = editor.Apply(before, Differences(session, stored, names, before, $"seed {seed}, edit {edit}, {registry.LastEdit}"));
                    served.TryAdd(apex, expected[apex]);
                    AssertSame(expected[apex], served[apex], $"seed {seed}, edit {edit}, zone {apex}: {registry.LastEdit}");
                }

                foreach (var gone in served.Keys.Except(expected.Keys).ToList())
                    served.Remove(gone);
            }
        }
    }

    private static List<RrsetChange> Differences(IStoreSession session, StoredZone stored, TouchedNames names, ZoneSnapshot before, string place)
    {
        var contents = ZoneCompiler.Compile(session, stored.Zone, names).ToList();
        Assert.Equal([], contents.GroupBy(node => node.Owner).Where(group => group.Count() > 1).Select(group => $"{place}: {group.Key} twice"));
        return [.. contents.SelectMany(node => ZoneDiff.Compare(before, node)).Where(change => !IsSoa(change))];
    }

    private static void AssertSame(ZoneSnapshot expected, ZoneSnapshot actual, string place)
    {
        var differences = ZoneDiff.Compare(expected, actual, int.MaxValue)!.Where(change => !IsSoa(change)).ToList();
        Assert.True(differences.Count == 0, $"{place}\n{string.Join('\n', differences.Take(10).Select(Show))}");
    }

    // The SOA is the writer's.
    private static bool IsSoa(RrsetChange change) => (change.Removed ?? change.Added)!.Type == RecordType.SOA;

    private static string Show(RrsetChange change) =>
        string.Join('\n', Lines("from scratch", change.Owner, change.Removed).Concat(Lines("step by step", change.Owner, change.Added)));

    private static IEnumerable<string> Lines(string side, DomainName owner, RrsetData? rrset) =>
        rrset is null ? [$"{side}: {owner} nothing"] : ObjectLines.Format(owner, rrset).Select(line => $"{side}: {line}");

    private static Dictionary<DomainName, ZoneSnapshot> Compile(RandomRegistry registry)
    {
        using var session = registry.Read();
        return session.Zones().ToDictionary(stored => stored.Zone.Apex, stored => ZoneCompiler.Compile(session, stored));
    }

    private static void AssertMeaning(RandomRegistry registry, string place)
    {
        using var session = registry.Read();
        foreach (var stored in session.Zones().Where(stored => !stored.Zone.Prefix.IsEmpty))
        {
            var meaning = new ReferenceMeaning(session, stored.Zone);
            var zone = new PlainZone(ZoneCompiler.Compile(session, stored));
            for (var i = 0; i < NumbersPerLook; i++)
            {
                var number = registry.DialledNumber();
                if (number.StartsWith(stored.Zone.Prefix))
                    Assert.Equal($"{place}, {stored.Zone.Apex} {number}: {meaning.Dial(number)}", $"{place}, {stored.Zone.Apex} {number}: {zone.Dial(number, stored.Zone.Root)}");
            }
        }
    }
}
