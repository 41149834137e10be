using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.MasterFiles;

public sealed class NumberZoneGeneratorTests
{
    [Theory]
    [InlineData(NumberTargets.Digits)]
    [InlineData(NumberTargets.Shared)]
    [InlineData(NumberTargets.Unrelated)]
    public void A_generated_zone_loads_and_holds_what_its_indexes_say(NumberTargets targets)
    {
        var generator = new NumberZoneGenerator(seed: 7, numbers: 2000) { Blocks = 50, Delegations = 20, Targets = targets };
        var text = Write(generator);
        using var files = new ScratchDirectory();
        Assert.Equal("zone 3.3.nrenum.net is ok\n", PeerProgram.RunOrFail("nsd-checkzone", "3.3.nrenum.net", files.Write("generated", text)));

        using var server = new NsdServer([new ZoneText(NumberZoneGenerator.Apex, text)]);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal((2, "NOERROR"), Ask(server, Name(generator.NumberAt(100 * i))));
            Assert.Equal((0, "NXDOMAIN"), Ask(server, Name(generator.NumberAt(2000 + i))));
            Assert.Equal((2, "NOERROR"), Ask(server, "3.2.1." + Name(generator.BlockAt(i))));
            Assert.Equal((0, "NOERROR"), Ask(server, "3.2.1." + Name(generator.DelegationAt(i))));
        }
    }

    [Fact]
    public void Numbers_of_a_generated_zone_are_distinct_and_the_same_each_time()
    {
        var numbers = Enumerable.Range(0, 100_000).Select(new NumberZoneGenerator(seed: 8, numbers: 0).NumberAt).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(numbers.Take(1000), Enumerable.Range(0, 1000).Select(new NumberZoneGenerator(seed: 8, numbers: 50).NumberAt));
        Assert.NotEqual(numbers[0], new NumberZoneGenerator(seed: 9, numbers: 50).NumberAt(0));
    }

    [Fact]
    public void Numbers_of_a_generated_zone_follow_each_other_in_runs()
    {
        var generator = new NumberZoneGenerator(seed: 8, numbers: 0) { RunLength = 100 };
        var numbers = Enumerable.Range(0, 100_000).Select(index => long.Parse(generator.NumberAt(index).ToString()[1..], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers.Chunk(100), run => Assert.Equal(Enumerable.Range(0, 100).Select(member => run[0] + member), run));
        Assert.All(numbers.Chunk(100), run => Assert.Equal(0, run[0] % 100));
    }

    private static string Write(NumberZoneGenerator generator)
    {
        using var text = new StringWriter();
        generator.Write(text);
        return text.ToString();
    }

    private static (int Answers, string Rcode) Ask(NsdServer server, string name)
    {
        var response = server.Client.Ask(new DnsQuestion(name, "NAPTR"));
        return (response.Answer.Count, response.Rcode);
    }

    private static string Name(Protocol.E164.E164Number number) => Protocol.E164.EnumDomain.Format(number, Protocol.Names.DomainName.Parse("nrenum.net")).ToString();
}
