using System.Globalization;
using System.Text;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>A zone is replaced as a whole by a master file, again and again, while readers ask for what is in it.</summary>
public sealed class ReplaceTests(ITestOutputHelper output)
{
    private const string Apex = "3.3.nrenum.net";
    private const int Numbers = 20_000;
    private const int Imports = 12;
    private const int Readers = 2;

    [Fact]
    public async Task Answers_come_from_the_old_zone_or_the_new_one_while_it_is_replaced()
    {
        using var server = new RegistryServer(seed: null);
        using var stop = new CancellationTokenSource();
        var newest = 1;
        Import(server, newest);

        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(() => Read(server, () => Volatile.Read(ref newest), stop), TaskCreationOptions.LongRunning)).ToArray();
        for (var version = 2; version <= Imports && !readers.Any(reader => reader.IsCompleted); version++)
        {
            Volatile.Write(ref newest, version);
            Import(server, version);
        }

        await stop.CancelAsync();
        var answers = (await Task.WhenAll(readers)).Sum();
        output.WriteLine($"{Imports} imports of {Numbers} numbers, {answers} answers checked");
        Assert.True(answers > 1000, $"only {answers} answers were checked");
        Assert.Equal((uint)Imports, server.Serial(Apex));
    }

    /// <summary>Asks for random numbers: a reader that has seen a version never sees an older one, and no number is missing.</summary>
    private static long Read(RegistryServer server, Func<int> newest, CancellationTokenSource stop)
    {
        using var dns = new DnsClient(server.Endpoint);
        var random = new Random(1);
        var (seen, answers) = (1, 0L);
        for (; !stop.IsCancellationRequested; answers++)
        {
            var response = dns.Ask(new DnsQuestion(EnumName.Of(Number(random.Next(Numbers))), "NAPTR"));
            var users = response.Answer.Select(record => record.Rdata.Split('!')[2].Split(':', '@')[1]).ToList();
            Assert.True(users.Count == 2 && users[0] == users[1], $"a mixture was answered:\n{response}");
            var version = int.Parse(users[0].AsSpan(1), CultureInfo.InvariantCulture);
            Assert.InRange(version, seen, newest());
            seen = version;
        }

        return answers;
    }

    private static void Import(RegistryServer server, int version)
    {
        var text = new StringBuilder($"$ORIGIN {Apex}.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. {version} 3600 900 1209600 300\n@ NS ns1.example.net.\n@ NS ns2.example.org.\n");
        for (var i = 0; i < Numbers; i++)
        {
            var owner = EnumName.Of(Number(i));
            text.Append(CultureInfo.InvariantCulture, $"{owner} NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:v{version}@example.net!\" .\n");
            text.Append(CultureInfo.InvariantCulture, $"{owner} NAPTR 10 11 \"u\" \"E2U+h323\" \"!^.*$!h323:v{version}@example.net!\" .\n");
        }

        server.Admin.PutFile($"/v1/zones/{Apex}/file", text.ToString()).Expect(version == 1 ? 201 : 200);
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"+3363998{index:D5}");
}
