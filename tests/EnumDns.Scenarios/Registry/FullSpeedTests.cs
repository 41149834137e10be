using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>
/// A minute of writers and readers at full speed: every answer is from the old or the new state of the number that is
/// asked for, never a mixture; what a writer was told is served; the serial never goes back.
/// </summary>
public sealed class FullSpeedTests(ITestOutputHelper output)
{
    private const string Apex = "3.3.nrenum.net";
    private const int Writers = 4;
    private const int Readers = 3;
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Answers_are_old_or_new_but_never_mixed_for_a_minute()
    {
        using var server = new RegistryServer(seed: null);
        server.CreateZone(Apex);
        var states = Enumerable.Range(0, Writers).Select(index => new State(index)).ToArray();
        using var stop = new CancellationTokenSource();
        var writers = states.Select(state => Start(() => Write(server, state, stop))).ToArray();
        var readers = Enumerable.Range(0, Readers).Select(_ => Start(() => Read(server, states, stop))).ToArray();
        var watchers = new[] { Start(() => WatchSerial(server, stop)) };

        // A failure on any side ends the minute at once.
        await Task.WhenAny([.. writers, .. readers, .. watchers, Task.Delay(Duration)]);
        await stop.CancelAsync();

        var (changes, answers, serials) = ((await Task.WhenAll(writers)).Sum(), (await Task.WhenAll(readers)).Sum(), (await Task.WhenAll(watchers)).Sum());
        output.WriteLine($"{changes} changes acknowledged, {answers} answers and {serials} serials checked in {Duration}");
        Assert.True(changes > 100 && answers > 1000 && serials > 1000, $"too little happened: {changes} changes, {answers} answers, {serials} serials");
    }

    private static Task<long> Start(Func<long> action) => Task.Factory.StartNew(action, TaskCreationOptions.LongRunning);

    /// <summary>Gives a number inside a block one value after the other, in both of its records; at times it deletes it, and the block answers.</summary>
    private static long Write(RegistryServer server, State state, CancellationTokenSource stop)
    {
        using var dns = new DnsClient(server.Endpoint);
        var path = $"/v1/numbers/+{state.Digits}";
        server.Admin.Put($"/v1/blocks/+{state.Digits[..^2]}", Endpoints("block")).Expect(201);
        var changes = 0L;
        for (var value = 1L; !stop.IsCancellationRequested; value++)
        {
            Volatile.Write(ref state.Begun, value);
            var reply = IsDeletion(value) ? server.Admin.Delete(path) : server.Admin.Put(path, Endpoints($"v{value}"));
            reply.Expect(IsDeletion(value) || !IsDeletion(value - 1) ? 200 : 201);
            var serial = reply.Body!["serial"]!.GetValue<uint>();
            Volatile.Write(ref state.Acknowledged, value);
            changes++;

            // Whoever saw success reads the write over DNS.
            Assert.Equal(IsDeletion(value) ? "block" : $"v{value}", Ask(dns, state));
            Assert.True(RegistryServer.ReadSerial(dns, Apex) >= serial, "an older serial is served than the writer was told");
        }

        return changes;
    }

    private static long Read(RegistryServer server, State[] states, CancellationTokenSource stop)
    {
        using var dns = new DnsClient(server.Endpoint);
        var random = new Random(1);
        var answers = 0L;
        while (!stop.IsCancellationRequested)
        {
            var state = states[random.Next(states.Length)];
            var oldest = Volatile.Read(ref state.Acknowledged);
            if (oldest == 0)
                continue;
            var answer = Ask(dns, state);
            var newest = Volatile.Read(ref state.Begun);
            var isKnown = Enumerable.Range(0, (int)(newest - oldest) + 1).Select(step => oldest + step).Any(value => answer == (IsDeletion(value) ? "block" : $"v{value}"));
            Assert.True(isKnown, $"'{answer}' was answered between the values {oldest} and {newest}");
            answers++;
        }

        return answers;
    }

    private static long WatchSerial(RegistryServer server, CancellationTokenSource stop)
    {
        using var dns = new DnsClient(server.Endpoint);
        var (last, seen) = (0u, 0L);
        for (; !stop.IsCancellationRequested; seen++)
        {
            var serial = RegistryServer.ReadSerial(dns, Apex);
            Assert.True(serial >= last, $"the serial went back from {last} to {serial}");
            last = serial;
        }

        return seen;
    }

    private static bool IsDeletion(long value) => value % 5 == 0;

    /// <summary>The value in both records of the answer; fails where they differ.</summary>
    private static string Ask(DnsClient dns, State state)
    {
        var response = dns.Ask(new DnsQuestion(EnumName.Of(state.Digits), "NAPTR") { PayloadSize = 1232 });
        var users = response.Answer.Select(record => record.Rdata.Split('!')[2].Split(':', '@')[1]).ToList();
        Assert.True(users.Count == 2 && users[0] == users[1], $"a mixture was answered:\n{response}");
        return users[0];
    }

    private static JsonObject Endpoints(string user) => Json.Endpoints($"sip:{user}@example.net", $"h323:{user}@example.net");

    private sealed class State(int index)
    {
        public long Begun;
        public long Acknowledged;

        public string Digits { get; } = string.Create(CultureInfo.InvariantCulture, $"3353649{index}200");
    }
}
