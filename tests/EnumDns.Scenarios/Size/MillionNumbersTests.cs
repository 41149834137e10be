using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Protocol.E164;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Size;

/// <summary>A million numbers, served by the real process, fit into little memory.</summary>
public sealed class MillionNumbersTests(ITestOutputHelper output)
{
    private const int Numbers = 1_000_000;
    private const int MostMegabytes = 200;

    [Fact]
    public void A_million_numbers_are_served_in_less_than_200_megabytes()
    {
        var zone = new NumberZoneGenerator(seed: 1, Numbers) { Blocks = 1000, Delegations = 1000, Targets = NumberTargets.Digits };
        using var folder = new ScratchDirectory();
        using (var file = File.CreateText(folder.File("3.3.nrenum.net.zone")))
            zone.Write(file);
        using var server = new EnumDnsServer(folder.Path, NumberZoneGenerator.Apex);

        var atReady = Megabytes(server, "VmRSS");
        for (var i = 0; i < Numbers; i += 997)
            CheckNumber(server, zone.NumberAt(i));
        for (var i = 0; i < 500; i++)
            Assert.Equal("NXDOMAIN", Ask(server, zone.NumberAt(Numbers + i)).Rcode);
        for (var i = 0; i < 500; i++)
            CheckBlock(server, zone.BlockAt(i).Append(i % 10), i);
        for (var i = 0; i < 500; i++)
            Assert.Equal(2, Ask(server, zone.DelegationAt(i).Append(i % 10)).Additional.Count);

        output.WriteLine($"{Numbers} numbers: {atReady} MB resident when ready, {Megabytes(server, "VmRSS")} MB after {server.Name} answered, {Megabytes(server, "VmHWM")} MB at its peak");
        Assert.True(atReady < MostMegabytes, $"{atReady} MB are resident when ready; {MostMegabytes} MB is the limit");
    }

    private static void CheckNumber(EnumDnsServer server, E164Number number)
    {
        var response = Ask(server, number);
        Assert.Equal(
            [
                $"10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:{number.ToString()[1..]}@example.net!\" .",
                $"10 11 \"u\" \"E2U+h323\" \"!^.*$!h323:{number.ToString()[1..]}@example.net!\" .",
            ],
            response.Answer.Select(record => record.Rdata));
    }

    private static void CheckBlock(EnumDnsServer server, E164Number number, int block)
    {
        var response = Ask(server, number);
        Assert.Equal(2, response.Answer.Count);
        Assert.Contains($"\\1@pbx{block}.example.net!", response.Answer[0].Rdata, StringComparison.Ordinal);
    }

    private static DnsMessage Ask(EnumDnsServer server, E164Number number) =>
        server.Ask(new DnsQuestion(string.Concat(number.ToString()[1..].Reverse().Select(digit => $"{digit}.")) + "nrenum.net.", "NAPTR") { PayloadSize = 1232 });

    private static long Megabytes(EnumDnsServer server, string field)
    {
        var line = File.ReadLines($"/proc/{server.Process.Id}/status").Single(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1_000_000;
    }
}
