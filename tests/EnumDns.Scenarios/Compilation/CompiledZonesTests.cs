using System.Globalization;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Compilation;

/// <summary>
/// Random registries, compiled and exported: NSD, Knot DNS and we answer dialled numbers from the same master files, and each answer is
/// what the objects mean. Elsewhere and longer: <c>ENUMDNS_SEED=4711 ENUMDNS_ROUNDS=10</c>, as for the differential tests.
/// </summary>
public sealed class CompiledZonesTests(ITestOutputHelper output)
{
    private const int RegistriesPerRound = 40;
    private const int MostShown = 12;
    private static readonly int FirstSeed = Setting("ENUMDNS_SEED", 1);
    private static readonly int Rounds = Setting("ENUMDNS_ROUNDS", 1);

    [Fact]
    public void Dialled_numbers_lead_where_the_objects_say_on_nsd_and_knot_and_here()
    {
        for (var round = 0; round < Rounds; round++)
            PlayRound(FirstSeed + round * RegistriesPerRound);
    }

    private void PlayRound(int firstSeed)
    {
        var registries = Enumerable.Range(firstSeed, RegistriesPerRound).Select(seed => new ExportedRegistry(seed)).ToList();
        var zones = registries.ConvertAll(registry => registry.Text);
        using var nsd = new NsdServer(zones);
        using var knot = new KnotServer(zones);
        using var ours = new EnumDnsServer(zones);
        var differences = new List<string>();
        var outcomes = new Dictionary<string, int>();
        foreach (var registry in registries)
        {
            foreach (var number in registry.Numbers)
            {
                var meant = registry.Meaning.Dial(number);
                var kind = meant.Split(' ')[0];
                outcomes[kind] = outcomes.GetValueOrDefault(kind) + 1;
                foreach (var server in new DnsServer[] { nsd, knot, ours })
                {
                    var question = new DnsQuestion(registry.NameOf(number), "NAPTR") { PayloadSize = 4096 };
                    var answered = DialledMessage.Outcome(server.Ask(question), number);
                    if (answered != meant)
                        differences.Add($"seed {registry.Seed}, {number}: the objects say \"{meant}\", {server.Name} \"{answered}\"\n{registry.Text.Text}");
                }
            }
        }

        output.WriteLine($"seeds {firstSeed} to {firstSeed + RegistriesPerRound - 1}: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}");
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(MostShown))}");
        Assert.Empty(new[] { "10", "no", "name", "referral" }.Except(outcomes.Keys));
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
