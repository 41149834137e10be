using System.Net;
using System.Net.Sockets;
using EnumDns.Fixtures;
using EnumDns.Peers.Ceiling;
using EnumDns.Peers.Load;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Load;

/// <summary>The load generator asks real servers for a moment.</summary>
public sealed class LoadRunTests
{
    [Theory]
    [InlineData(LoadZone.Numbers, NumberTargets.Digits)]
    [InlineData(LoadZone.Blocks, NumberTargets.Digits)]
    [InlineData(LoadZone.Hot, NumberTargets.Digits)]
    [InlineData(LoadZone.Numbers, NumberTargets.Unrelated)]
    public void Our_server_answers_every_query_of_a_load_and_rightly(LoadZone zone, NumberTargets targets)
    {
        var generator = LoadedZone.Generator(zone, targets);
        using var server = new EnumDnsServer([LoadedZone.Text(generator)]);
        var options = Options(server.Endpoint, generator) with { Zone = zone };
        foreach (var variant in (LoadOptions[])[options, options with { Sleeps = true }, options with { Rate = 5000 }, options with { Rate = 5000, Sleeps = true }, options with { Tcp = true }, options with { Tcp = true, Rate = 5000, Flows = 1 }])
        {
            var result = Run(variant);
            Assert.Equal((0, null), (result.Wrong, result.FirstWrong));
            Assert.True(result.Answered > 0, $"{result}");
            Assert.Equal(0, result.Lost);
            Assert.True(result.LatencyMicroseconds is { P50: > 0 } latency && latency.P50 <= latency.P99 && latency.P99 <= latency.Max);
        }
    }

    [Fact]
    public void The_ceiling_responder_answers_every_query_of_a_load_with_its_own_records()
    {
        using var ceiling = new CeilingResponder(new IPEndPoint(IPAddress.Loopback, 0));
        var thread = new Thread(ceiling.Run);
        thread.Start();
        try
        {
            var fixedAnswer = Run(Options(ceiling.Endpoint, generator: null));
            Assert.Equal((0, 0), (fixedAnswer.Wrong, fixedAnswer.Lost));
            Assert.True(fixedAnswer.Answered > 0);

            var asZone = Run(Options(ceiling.Endpoint, LoadedZone.Generator()));
            Assert.True(asZone.Wrong >= asZone.Answered && asZone.Answered > 0);
        }
        finally
        {
            ceiling.Stop();
            thread.Join();
        }
    }

    [Fact]
    public void A_server_with_another_zone_is_found_out()
    {
        using var server = new EnumDnsServer([LoadedZone.Text(LoadedZone.Generator(seed: 2))]);
        var result = Run(Options(server.Endpoint, LoadedZone.Generator(seed: 1)));
        // Right are only some answers for numbers that neither zone has.
        Assert.True(result.Wrong > result.Answered * 0.8);
        Assert.NotNull(result.FirstWrong);
    }

    [Fact]
    public void A_server_that_stays_silent_loses_every_query()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var result = Run(Options((IPEndPoint)silent.LocalEndPoint!, LoadedZone.Generator()) with { Timeout = TimeSpan.FromMilliseconds(50) });
        Assert.Equal((0, 0), (result.Answered, result.Wrong));
        Assert.True(result.Lost >= result.Sent && result.Sent > 0);
    }

    private static LoadOptions Options(IPEndPoint server, NumberZoneGenerator? generator) => new()
    {
        Server = server,
        Zone = LoadZone.Numbers,
        Generator = generator,
        Seed = 1,
        Flows = 3,
        WarmUp = TimeSpan.Zero,
        Length = TimeSpan.FromMilliseconds(200),
        Timeout = TimeSpan.FromSeconds(5),
    };

    private static LoadResult Run(LoadOptions options)
    {
        using var run = new LoadRun(options);
        return run.Run();
    }
}
