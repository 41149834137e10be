using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Tests.Storage;
using EnumDns.Registry.Updates;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Zones are compacted beside the writer.</summary>
public sealed class CompactionTests
{
    // Enough for a copy to be due several times.
    private const int Changes = 6000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changes_that_come_while_a_zone_is_compacted_are_not_lost(bool onDisk)
    {
        using IStorePlace place = onDisk ? new SqlitePlace() : new MemoryPlace();
        await using var open = OpenRegistry.On(place.Open());
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        var text = new string('a', 150);
        for (var i = 0; i < Changes; i += 50)
        {
            await Task.WhenAll(Enumerable.Range(i, 50).Select(change =>
                open.Commit(new PutNumber(France, Number($"+33199{change % 97:D2}", $"sip:{text}{change}@example.net")))));
            if (i % 1000 == 0)
                open.AssertServedIsCompiled();
        }

        await WaitForCompaction(open);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_copy_of_a_zone_that_was_deleted_or_replaced_meanwhile_is_dropped()
    {
        await using var open = OpenRegistry.On(new MemoryStore());
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        var text = new string('a', 150);
        for (var i = 0; i < Changes; i++)
        {
            await open.Commit(new PutNumber(France, Number($"+33199{i % 97:D2}", $"sip:{text}{i}@example.net")));
            if (i % 500 != 499)
                continue;
            await open.Commit(new DeleteZone(France, WithObjects: true));
            await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
            open.AssertServedIsCompiled();
        }

        open.AssertServedIsCompiled();
    }

    // The work that a copy comes back as is done before changes that are brought later.
    private static async Task WaitForCompaction(OpenRegistry open)
    {
        for (var i = 0; open.Registry.Compacting.Completed == 0; i++)
        {
            Assert.True(i < 1000, "no copy was ever complete");
            await Task.Delay(10);
            await open.Commit(new PutNumber(France, Number("+33199001234", $"sip:{i}@example.net")));
        }
    }
}
