using System.Text;
using EnumDns.Zones.Index;
using NameIndex = EnumDns.Zones.Index.PagedIndex<EnumDns.Zones.Index.NameKeys, System.ReadOnlySpan<byte>>;
using NumberIndex = EnumDns.Zones.Index.PagedIndex<EnumDns.Zones.Index.NumberKeys, ulong>;

namespace EnumDns.Zones.Tests.Index;

/// <summary>The indexes against a sorted dictionary, through versions that share pages.</summary>
public sealed class PagedIndexTests
{
    [Fact]
    public void Each_version_of_a_number_index_holds_what_its_edits_left()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            var range = random.Next(3) switch { 0 => 100UL, 1 => 5_000UL, _ => 400_000UL };
            var expected = new SortedDictionary<ulong, uint>();
            for (var i = 0UL; i < range; i += (ulong)random.Next(1, 4))
                expected[i] = (uint)random.Next(1, 100);
            var index = NumberKeys.Index([.. expected.Select(entry => new NumberEntry(entry.Key, entry.Value, 0))]);
            var versions = new List<(NumberIndex Index, List<(ulong, uint)> Entries)>();
            for (var round = 0; round < 8; round++)
            {
                versions.Add((index, [.. expected.Select(entry => (entry.Key, entry.Value))]));
                index = index.With(NumberKeys.RunOf([.. Edit(random, expected, range)]));
            }

            versions.Add((index, [.. expected.Select(entry => (entry.Key, entry.Value))]));
            Assert.All(versions, version => AssertHolds(version.Index, version.Entries));
        }
    }

    [Fact]
    public void Each_version_of_a_name_index_holds_what_its_edits_left()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var random = new Random(seed);
            var expected = new SortedDictionary<string, uint>(StringComparer.Ordinal);
            var index = NameIndex.Empty;
            var versions = new List<(NameIndex Index, List<(string, uint)> Entries)>();
            for (var round = 0; round < 10; round++)
            {
                var edits = new SortedDictionary<string, uint>(StringComparer.Ordinal);
                for (var i = random.Next(1, round == 3 ? 60_000 : 300); i > 0; i--)
                    edits[random.Next(60_000).ToString("x8")[..random.Next(1, 9)]] = round % 4 == 3 && random.Next(3) > 0 ? 0 : (uint)random.Next(4);
                foreach (var (key, node) in edits)
                {
                    if (node == 0)
                        expected.Remove(key);
                    else
                        expected[key] = node;
                }

                index = index.With(NameKeys.RunOf([.. edits.Select(edit => new NameEntry(Encoding.ASCII.GetBytes(edit.Key), edit.Value, 0))]));
                versions.Add((index, [.. expected.Select(entry => (entry.Key, entry.Value))]));
            }

            foreach (var (version, entries) in versions)
            {
                var found = new List<(string, uint)>();
                for (var place = default(Cursor); version.TryGet(place, out var key, out var node); place = version.Next(place))
                    found.Add((Encoding.ASCII.GetString(key), node));
                Assert.Equal(entries, found);
                Assert.Equal(entries.Count, version.Count);
                Assert.All(entries, entry => Assert.True(version.Find(Encoding.ASCII.GetBytes(entry.Item1), out _)));
            }
        }
    }

    [Fact]
    public void Pages_that_have_lost_most_of_their_entries_are_joined()
    {
        const int Numbers = 200_000;
        var index = NumberKeys.Index([.. Enumerable.Range(0, Numbers).Select(key => new NumberEntry((ulong)key, 1, 0))]);
        for (var batch = 0; batch < 100; batch++)
        {
            var removed = Enumerable.Range(0, Numbers).Where(key => key % 100 == batch && key % 1000 != 0);
            index = index.With(NumberKeys.RunOf([.. removed.Select(key => new NumberEntry((ulong)key, 0, 0))]));
        }

        AssertHolds(index, [.. Enumerable.Range(0, Numbers / 1000).Select(key => ((ulong)key * 1000, 1u))]);
        var pages = new HashSet<(int, int)>();
        for (var place = default(Cursor); index.TryGet(place, out _, out _); place = index.Next(place))
            pages.Add((place.Chapter, place.Page));
        // Pages hold more than a quarter of what they could, but for the first of a chapter.
        var most = (index.Count / (NumberKeys.PageSize / 4)) + pages.Select(page => page.Item1).Distinct().Count();
        Assert.True(pages.Count <= most, $"{pages.Count} pages for {index.Count} entries");
    }

    private static IEnumerable<NumberEntry> Edit(Random random, SortedDictionary<ulong, uint> expected, ulong range)
    {
        var edits = new SortedDictionary<ulong, uint>();
        var (start, length) = ((ulong)random.NextInt64((long)range), random.Next(1, 3000));
        switch (random.Next(4))
        {
            case 0: // A single one, as most changes are.
                edits[start] = (uint)random.Next(3);
                break;
            case 1: // Neighbours, so that pages and chapters are emptied or burst.
                var node = (uint)random.Next(2);
                for (var key = start; key < start + (ulong)length * 50; key++)
                    edits[key] = node;
                break;
            case 2:
                foreach (var key in expected.Keys.Where(_ => random.Next(10) > 0))
                    edits[key] = 0;
                break;
            default:
                for (; length > 0; length--)
                    edits[(ulong)random.NextInt64((long)range * 2)] = (uint)random.Next(3);
                break;
        }

        foreach (var (key, node) in edits)
        {
            if (node == 0)
                expected.Remove(key);
            else
                expected[key] = node;
            yield return new NumberEntry(key, node, 0);
        }
    }

    private static void AssertHolds(NumberIndex index, List<(ulong Key, uint Node)> entries)
    {
        Assert.Equal(entries.Count, index.Count);
        var place = default(Cursor);
        foreach (var entry in entries)
        {
            Assert.True(index.TryGet(place, out var key, out var node));
            Assert.Equal(entry, (key, node));
            Assert.True(index.Find(key, out var found) && found == place);
            var isNext = key + 1;
            var hasNext = index.Find(isNext, out found);
            place = index.Next(place);
            Assert.Equal(place, found);
            Assert.Equal(hasNext, index.TryGet(place, out var next, out _) && next == isNext);
        }

        Assert.False(index.TryGet(place, out _, out _));
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            Assert.True(index.TryMovePrevious(ref place) && index.TryGet(place, out var key, out _));
            index.TryGet(place, out key, out _);
            Assert.Equal(entries[i].Key, key);
        }

        Assert.False(index.TryMovePrevious(ref place));
    }
}
