using EnumDns.Zones.Index;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>Numbers come into order however they are spread.</summary>
public sealed class NumberSortTests
{
    [Fact]
    public void Numbers_are_sorted_by_key_and_then_by_location()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var entries = new NumberEntry[random.Next(random.Next(2) == 0 ? 100 : 5000)];
            // From all keys equal to all different, with common leading and trailing octets as zones have them.
            var mask = (ulong)random.NextInt64() & (ulong)random.NextInt64() & (random.Next(3) == 0 ? 0x00FF_0000_00FF_0000 : ulong.MaxValue);
            for (var i = 0; i < entries.Length; i++)
                entries[i] = new NumberEntry((ulong)random.NextInt64() & mask, (uint)i + 1, random.Next(1000));
            var expected = entries.OrderBy(entry => entry.Key).ThenBy(entry => entry.Location).Select(entry => (entry.Key, entry.Location)).ToList();
            NumberSort.Sort(entries);
            Assert.Equal(expected, entries.Select(entry => (entry.Key, entry.Location)));
            Assert.Equal(entries.Length, entries.Select(entry => entry.Node).Distinct().Count());
        }
    }
}
