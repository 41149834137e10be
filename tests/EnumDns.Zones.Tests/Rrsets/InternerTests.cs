using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Tests.Rrsets;

/// <summary>Equal entries are stored once, as long as they are remembered.</summary>
public sealed class InternerTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1000)]
    [InlineData(3)]
    public void An_address_leads_to_the_octets_that_it_was_given_for(int most)
    {
        var random = new Random(most);
        var store = new RrsetStore.Writer();
        var interner = new Interner(store, most);
        var given = new List<(uint Address, byte[] Entry)>();
        for (var i = 0; i < 5000; i++)
        {
            var entry = new byte[random.Next(1, 30)];
            random.NextBytes(entry.AsSpan(0, Math.Min(entry.Length, 2)));
            given.Add((interner.Add(entry), entry));
        }

        Assert.All(given, item => Assert.True(store.At(item.Address).StartsWith(item.Entry)));
        var distinct = given.Select(item => Convert.ToHexString(item.Entry)).Distinct().Count();
        var stored = given.Select(item => item.Address).Distinct().Count();
        Assert.True(most == int.MaxValue ? stored == distinct : stored >= distinct, $"{stored} entries stored for {distinct}");
    }

    [Fact]
    public void What_was_written_lately_is_known_again_within_the_bound()
    {
        var interner = new Interner(new RrsetStore.Writer(), 3);
        var first = interner.Add([1]);
        Assert.Equal([first, first], [interner.Add([1]), interner.Add([1])]);
        interner.Add([2]);
        interner.Add([3]);
        Assert.Equal(first, interner.Add([1]));
        var fourth = interner.Add([4]);
        Assert.Equal(fourth, interner.Add([4]));
        Assert.NotEqual(first, interner.Add([1]));
    }
}
