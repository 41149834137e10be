using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>
/// <c>kill -9</c> at random instants under concurrent writes. What was acknowledged is there after the restart, what was
/// under way is there whole or not at all, and the store opens every time.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 300;
    private const int Servers = 2;
    private const int Seed = 20261122;

    [Fact]
    public async Task No_acknowledged_change_is_lost_and_none_is_half_applied_over_300_kills()
    {
        var runs = Enumerable.Range(0, Servers).Select(server => Task.Factory.StartNew(() => Run(Seed + server, Kills / Servers), TaskCreationOptions.LongRunning)).ToArray();
        var results = await Task.WhenAll(runs);

        var (acknowledged, unfinished) = (results.Sum(run => run.Acknowledged), results.Sum(run => run.Unfinished));
        output.WriteLine($"{Kills} kills: {acknowledged} changes acknowledged, {unfinished} under way when the server was killed");
        Assert.True(acknowledged > Kills, $"only {acknowledged} changes were acknowledged: the kills came before any work");
    }

    private static (long Acknowledged, long Unfinished) Run(int seed, int kills)
    {
        var random = new Random(seed);
        using var server = new RegistryServer(seed: null);
        server.CreateZone(PairWriter.Apex);
        var writers = Enumerable.Range(0, PairWriter.Count).Select(index => new PairWriter(server, index)).ToList();
        var (acknowledged, unfinished) = (0L, 0L);
        var serial = 0u;
        for (var kill = 0; kill < kills; kill++)
        {
            var work = writers.Select(writer => Task.Factory.StartNew(writer.WriteUntilRefused, TaskCreationOptions.LongRunning)).ToArray();
            // Mostly in the midst of work; now and then in the first moments after a start.
            while (kill % 4 != 0 && !writers.Exists(writer => writer.HasWritten) && !work.Any(task => task.IsCompleted))
                Thread.Sleep(1);
            Thread.Sleep(random.Next(100));
            server.Kill();
            Task.WaitAll(work);
            acknowledged += writers.Sum(writer => writer.TakeAcknowledged());
            unfinished += writers.Count(writer => writer.IsUnfinished);

            server.Start();
            var now = server.Serial(PairWriter.Apex);
            Assert.True(now >= serial && now >= writers.Max(writer => writer.LastSerial), $"seed {seed}, kill {kill}: the serial went back from {serial} to {now}");
            serial = now;
            foreach (var writer in writers)
                writer.Check(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, kill {kill}"));
        }

        return (acknowledged, unfinished);
    }

    /// <summary>Writes one value to two numbers at once, over and over; an even round deletes both.</summary>
    private sealed class PairWriter(RegistryServer server, int index)
    {
        public const string Apex = "3.3.nrenum.net";
        public const int Count = 4;
        private readonly string[] _digits = [$"3319900{index}001", $"3319900{index}777"];
        private int _stored;
        private int _attempted;
        private long _acknowledged;

        public bool HasWritten => Volatile.Read(ref _acknowledged) > 0;

        public bool IsUnfinished => _attempted != _stored;

        public uint LastSerial { get; private set; }

        public void WriteUntilRefused()
        {
            try
            {
                while (true)
                {
                    _attempted = _stored + 1;
                    var reply = server.Admin.Post("/v1/changes", Change(_attempted)).Expect(200);
                    LastSerial = reply.Body!["serials"]![0]!["serial"]!.GetValue<uint>();
                    _stored = _attempted;
                    Volatile.Write(ref _acknowledged, _acknowledged + 1);
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The kill.
            }
        }

        public long TakeAcknowledged()
        {
            var count = _acknowledged;
            _acknowledged = 0;
            return count;
        }

        /// <summary>Asks DNS and the API for both numbers: the last acknowledged value, or the one that was under way.</summary>
        public void Check(string when)
        {
            var published = _digits.Select(Published).ToList();
            var stored = _digits.Select(Stored).ToList();
            var allowed = new[] { Text(_stored), Text(_attempted) };
            Assert.True(published.Distinct().Count() == 1 && published.SequenceEqual(stored), $"{when}: half applied: DNS {string.Join(" and ", published)}, API {string.Join(" and ", stored)}");
            Assert.True(allowed.Contains(published[0]), $"{when}: '{published[0]}' is served; acknowledged was '{allowed[0]}', under way '{allowed[1]}'");
            _stored = published[0] == allowed[1] ? _attempted : _stored;
            _attempted = _stored;
        }

        private static string Text(int value) => value % 7 == 0 ? "" : $"sip:v{value}@example.net";

        private string Published(string digits)
        {
            var records = server.Naptr(EnumName.Of(digits));
            return records.Count == 0 ? "" : records.Single().Split('!')[2];
        }

        private string Stored(string digits)
        {
            var reply = server.Admin.Get($"/v1/numbers/+{digits}");
            return (int)reply.Status == 404 ? "" : reply.Expect(200).Body!["endpoints"]![0]!["uri"]!.GetValue<string>();
        }

        private JsonObject Change(int value) => new()
        {
            ["operations"] = new JsonArray([.. _digits.Select(digits => Text(value).Length == 0 ? Deletion(digits) : Put(digits, Text(value)))]),
        };

        private static JsonObject Deletion(string digits) => new JsonObject { ["op"] = "delete", ["kind"] = "number", ["key"] = "+" + digits };

        private static JsonObject Put(string digits, string uri) => new JsonObject
        {
            ["op"] = "put",
            ["kind"] = "number",
            ["key"] = "+" + digits,
            ["value"] = new JsonObject { ["endpoints"] = new JsonArray(new JsonObject { ["service"] = "sip", ["uri"] = uri }) },
        };
    }
}
