using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Tests.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Many writers and readers at once.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 8;

    [Theory]
    [InlineData(false, 0.0)]
    [InlineData(false, 0.02)]
    [InlineData(true, 0.0)]
    [InlineData(true, 0.02)]
    public async Task What_was_acknowledged_is_served_and_kept_and_nothing_else_is(bool onDisk, double failures)
    {
        using IStorePlace place = onDisk ? new SqlitePlace() : new MemoryPlace();
        var random = new Random(7);
        var store = new FaultyStore(place.Open());
        await using var open = OpenRegistry.On(store);
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        store.FailsAt = _ => random.NextDouble() < failures;

        var kept = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(open, writer, 60))));

        store.FailsAt = _ => false;
        open.AssertServedIsCompiled();
        using var session = open.Registry.Read();
        Assert.Equal(
            kept.SelectMany(numbers => numbers.Values).OrderBy(number => number.Digits),
            session.Numbers.Below(France, default).Select(stored => stored.Value));
        var serials = session.Journal(France).Select(entry => (entry.From, entry.To)).ToList();
        Assert.All(serials.Zip(serials.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(open.Serial(France), serials[^1].To);
    }

    /// <summary>Changes numbers that nobody else changes, and compares what is served with what was answered.</summary>
    private static async Task<Dictionary<E164Number, Number>> WriteAsync(OpenRegistry open, int writer, int changes)
    {
        var random = new Random(writer);
        var kept = new Dictionary<E164Number, Number>();
        for (var i = 0; i < changes; i++)
        {
            var number = Number($"+33199{writer}{random.Next(10)}", $"sip:{i}@example.net");
            var isDelete = kept.ContainsKey(number.Digits) && random.Next(4) == 0;
            switch (await open.Change(isDelete ? new DeleteNumber(France, number.Digits) : new PutNumber(France, number)))
            {
                case ChangeOutcome.Committed when isDelete:
                    kept.Remove(number.Digits);
                    break;
                case ChangeOutcome.Committed:
                    kept[number.Digits] = number;
                    break;
                case ChangeOutcome.Failed:
                    break;
                case var other:
                    Assert.Fail($"{other}");
                    break;
            }

            Assert.Equal(kept.GetValueOrDefault(number.Digits)?.Endpoints[0].Uri, UriAt(open.Zone(France), number.Digits));
        }

        return kept;
    }

    [Fact]
    public async Task Readers_see_the_state_before_or_after_a_change_and_never_an_older_one_again()
    {
        await using var open = OpenRegistry.On(new MemoryStore());
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")), new PutZone(Zone("2.6.2.nrenum.net")));
        var (left, right) = (Digits("+331990"), Digits("+262262"));
        var reunion = DomainName.Parse("2.6.2.nrenum.net");
        var acknowledged = 0;
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var (last, serial) = (0, new SerialNumber(0));
            var reads = 0L;
            while (!end.IsCancellationRequested)
            {
                var atLeast = Volatile.Read(ref acknowledged);
                var zones = open.Published;
                var there = ValueOf(zones, France, left);
                Assert.Equal(there, ValueOf(zones, reunion, right));
                Assert.True(there >= last && there >= atLeast, $"{there} after {last}, {atLeast} was acknowledged");
                var now = new SerialNumber(zones.Zones.Single(zone => zone.Apex == France).Serial);
                Assert.True(now == serial || now.IsAfter(serial));
                (last, serial, reads) = (there, now, reads + 1);
            }

            return reads;
        })).ToList();
        for (var i = 1; !end.IsCancellationRequested; i++)
        {
            await open.Commit(new PutNumber(France, Number(left.ToString(), $"sip:{i}@example.net")), new PutNumber(reunion, Number(right.ToString(), $"sip:{i}@example.net")));
            Volatile.Write(ref acknowledged, i);
        }

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.True(acknowledged > 0);
    }

    private static int ValueOf(ZoneDirectory zones, DomainName apex, E164Number number) =>
        UriAt(zones.Zones.Single(zone => zone.Apex == apex), number) is { } uri ? int.Parse(uri[4..uri.IndexOf('@', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static string? UriAt(ZoneSnapshot zone, E164Number number)
    {
        var naptr = ZoneContents.Read(zone, EnumDomain.Format(number, DomainName.Parse("nrenum.net"))).Rrsets.SingleOrDefault(rrset => rrset.Type is RecordType.NAPTR);
        return naptr is null ? null : System.Text.Encoding.ASCII.GetString(new NaptrData(naptr.Rdata[0]).Regexp)[6..^1];
    }
}
