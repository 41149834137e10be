using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Updates;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Changes that share a commit do what they would have done one after the other.</summary>
public sealed class GroupedChangeTests
{
    private static readonly ManualTime Noon = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_group_ends_as_its_changes_do_one_by_one(int seed)
    {
        var source = new ChangeSource(new Random(200 + seed));
        var options = new RegistryOptions { JournalEntries = 40 };
        var store = new FaultyStore(new MemoryStore());
        await using var single = OpenRegistry.On(new MemoryStore(), options, Noon);
        await using var grouped = OpenRegistry.On(store, options, Noon);
        for (var round = 0; round < 12; round++)
        {
            var changes = new List<Change>();
            var expected = new List<string>();
            for (var i = 0; i < 12; i++)
            {
                using (var session = single.Registry.Read())
                    changes.Add(source.Next(session));
                expected.Add(Text(await single.Registry.ChangeAsync(changes[^1])));
            }

            Task<ChangeOutcome>[] outcomes;
            using (await store.HoldAsync())
                outcomes = [.. changes.Select(change => grouped.Registry.ChangeAsync(change))];

            Assert.Equal(expected, (await Task.WhenAll(outcomes)).Select(Text));
            Assert.Equal(single.Dump(), grouped.Dump());
            grouped.AssertServedIsCompiled();
        }
    }

    private static string Text(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Committed committed => $"{committed.Version} {string.Join(' ', committed.Created)} {string.Join(' ', committed.Serials)} {string.Join(' ', committed.Findings)}",
        ChangeOutcome.Unchanged unchanged => $"{string.Join(' ', unchanged.Versions)} {string.Join(' ', unchanged.Findings)}",
        ChangeOutcome.Rejected rejected => string.Join(' ', rejected.Findings),
        _ => $"{outcome}",
    };
}
