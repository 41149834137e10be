using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>
/// A bridge's block with an exception, a hole and a delegation inside answers as its objects say: here, and on an NSD and a
/// Knot DNS that load the exported zone.
/// </summary>
public sealed class BlockExampleTests
{
    private const string Apex = "3.3.nrenum.net";

    [Fact]
    public void A_block_with_an_exception_a_hole_and_a_delegation_answers_alike_here_and_on_NSD_and_Knot()
    {
        using var server = new RegistryServer(seed: null);
        server.CreateZone(Apex);
        server.Admin.Put("/v1/numbers/+33426687305", Json.Endpoints("sip:ccmcu45.in2p3.fr", "h323:ccmcu45.in2p3.fr")).Expect(201);
        server.Admin.Put("/v1/blocks/+33426687305", Json.Endpoints("sip:{number}@ccmcu45.in2p3.fr", "h323:{number}@ccmcu45.in2p3.fr")).Expect(201);
        server.Admin.Put("/v1/numbers/+334266873051234", Json.Endpoints("sip:director@example.net")).Expect(201);
        server.Admin.Put("/v1/numbers/+334266873059999", Json.Hole()).Expect(201);
        server.Admin.Put("/v1/delegations/+3342668730577", Json.Delegation()).Expect(201);

        var exported = server.Admin.Get($"/v1/zones/{Apex}/file").Expect(200).Text;
        var zones = new[] { new ZoneText($"{Apex}.", exported) };
        using var nsd = new NsdServer(zones);
        using var knot = new KnotServer(zones);
        foreach (var client in new[] { server.Dns, nsd.Client, knot.Client })
        {
            Check(client, "+33426687305", "sip:ccmcu45.in2p3.fr", "h323:ccmcu45.in2p3.fr");
            Check(client, "+334266873051234", "sip:director@example.net");
            Check(client, "+334266873059999");
            foreach (var conference in new[] { "0000", "1233", "1235", "1299", "1000", "2234", "9998", "9990", "9000", "7600", "7800", "12", "1", "123", "99", "999" })
                Check(client, "+33426687305" + conference, @"sip:\1@ccmcu45.in2p3.fr", @"h323:\1@ccmcu45.in2p3.fr");
            foreach (var delegated in new[] { "77", "7700", "7712", "7799" })
                CheckReferral(client, "+33426687305" + delegated);
            Assert.Equal("NXDOMAIN", Ask(client, "+33426687306").Rcode);
        }
    }

    private static void Check(DnsClient client, string number, params string[] uris)
    {
        var response = Ask(client, number);
        Assert.Equal("NOERROR", response.Rcode);
        Assert.True(response.IsAuthoritative, $"{number}: {response}");
        Assert.Equal(uris, response.Answer.Select(record => record.Rdata.Split('!')[2]).OrderByDescending(uri => uri, StringComparer.Ordinal));
    }

    private static void CheckReferral(DnsClient client, string number)
    {
        var response = Ask(client, number);
        Assert.False(response.IsAuthoritative, $"{number}: {response}");
        Assert.Empty(response.Answer);
        Assert.Equal(["ns1.example.net.", "ns2.example.org."], response.Authority.Select(record => record.Rdata).Order());
    }

    private static DnsMessage Ask(DnsClient client, string number) => client.Ask(new DnsQuestion(EnumName.Of(number), "NAPTR") { PayloadSize = 1232 });
}
