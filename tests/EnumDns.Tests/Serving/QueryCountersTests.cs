using EnumDns.Protocol.Messages;
using EnumDns.Telemetry;

namespace EnumDns.Tests.Serving;

/// <summary>The counters of the responder.</summary>
public sealed class QueryCountersTests
{
    [Fact]
    public void Every_response_counts_once_whichever_thread_counts_it()
    {
        const int Threads = 8, Each = 20_000;
        var counters = new QueryCounters();
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < Each; i++)
                counters.Add(isTcp: i % 2 == 0, i % 4 == 0 ? Rcode.NXDomain : Rcode.NoError, isTruncated: i % 5 == 0);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(Threads * Each / 4, counters.Count(isTcp: true, Rcode.NXDomain));
        Assert.Equal(Threads * Each / 4, counters.Count(isTcp: true, Rcode.NoError));
        Assert.Equal(Threads * Each / 2, counters.Count(isTcp: false, Rcode.NoError));
        Assert.Equal(Threads * Each / 5, counters.CountTruncated());
        Assert.Equal(0, counters.CountSilence());
    }

    [Fact]
    public void Rcodes_do_not_mix_and_the_largest_has_its_place()
    {
        var counters = new QueryCounters();
        foreach (var rcode in Enum.GetValues<Rcode>())
            counters.Add(isTcp: false, rcode, isTruncated: false);
        counters.AddSilence();

        Assert.All(Enum.GetValues<Rcode>(), rcode => Assert.Equal((1, 0), (counters.Count(isTcp: false, rcode), counters.Count(isTcp: true, rcode))));
        Assert.Equal((0, 1), (counters.CountTruncated(), counters.CountSilence()));
    }
}
