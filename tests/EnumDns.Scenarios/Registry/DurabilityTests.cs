using System.Text.Json.Nodes;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>Each kind of change: the very next query sees it, the serial has moved, and it outlives <c>kill -9</c>.</summary>
public sealed class DurabilityTests
{
    private const string Apex = "3.3.nrenum.net";
    private static readonly string Number = EnumName.Of("+33199001234");

    [Fact]
    public void Every_kind_of_change_is_served_at_once_and_after_kill_9()
    {
        using var server = new RegistryServer(seed: null);
        server.CreateZone(Apex);

        Change(server, "a number", () => server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:a@example.net")).Expect(201),
            () => Assert.Contains("sip:a@example.net", Assert.Single(server.Naptr(Number)), StringComparison.Ordinal));
        Change(server, "a change of it", () => server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:b@example.net", "h323:b@example.net")).Expect(200),
            () => Assert.Equal(2, server.Naptr(Number).Count));
        Change(server, "a block", () => server.Admin.Put("/v1/blocks/+33353012", Json.Endpoints("sip:{number}@pbx.example.net")).Expect(201),
            () => Assert.Single(server.Naptr(EnumName.Of("+33353012345"))));
        Change(server, "a hole", () => server.Admin.Put("/v1/numbers/+33353012399", Json.Hole()).Expect(201),
            () => AssertNoData(server, "+33353012399"));
        Change(server, "a delegation", () => server.Admin.Put("/v1/delegations/+3335301277", Json.Delegation()).Expect(201),
            () => AssertReferral(server, "+33353012770"));
        Change(server, "other records", () => server.Admin.Put("/v1/records/www.3.3.nrenum.net/A", new JsonObject { ["rdata"] = new JsonArray("192.0.2.80") }).Expect(201),
            () => Assert.Equal("192.0.2.80", Ask(server, "www.3.3.nrenum.net.", "A").Answer.Single().Rdata));

        Change(server, "the deletion of other records", () => server.Admin.Delete("/v1/records/www.3.3.nrenum.net/A").Expect(200),
            () => Assert.Equal("NXDOMAIN", Ask(server, "www.3.3.nrenum.net.", "A").Rcode));
        Change(server, "the deletion of a delegation", () => server.Admin.Delete("/v1/delegations/+3335301277").Expect(200),
            () => Assert.Single(server.Naptr(EnumName.Of("+33353012770"))));
        Change(server, "the deletion of a hole", () => server.Admin.Delete("/v1/numbers/+33353012399").Expect(200),
            () => Assert.Single(server.Naptr(EnumName.Of("+33353012399"))));
        Change(server, "the deletion of a block", () => server.Admin.Delete("/v1/blocks/+33353012").Expect(200),
            () => Assert.Equal("NXDOMAIN", Ask(server, EnumName.Of("+33353012345"), "NAPTR").Rcode));
        Change(server, "the deletion of a number", () => server.Admin.Delete("/v1/numbers/+33199001234").Expect(200),
            () => Assert.Equal("NXDOMAIN", Ask(server, Number, "NAPTR").Rcode));
    }

    [Fact]
    public void A_zone_is_created_changed_and_removed_while_the_server_runs()
    {
        using var server = new RegistryServer(seed: null);
        server.CreateZone(Apex);
        server.CreateZone("1.3.3.nrenum.net");
        server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:a@example.net")).Expect(201);
        Assert.Equal("1.3.3.nrenum.net", Ask(server, EnumName.Of("+33199009999"), "NAPTR").Authority.Single().Owner.TrimEnd('.'));

        server.Kill();
        server.Start();
        Assert.Single(server.Naptr(Number));
        server.Admin.Delete("/v1/zones/1.3.3.nrenum.net").Expect(200);
        Assert.Single(server.Naptr(Number));
        server.Admin.Delete("/v1/zones/3.3.nrenum.net").Expect(409);
        server.Admin.Delete("/v1/numbers/+33199001234").Expect(200);
        Assert.Equal("3.3.nrenum.net", Ask(server, Number, "NAPTR").Authority.Single().Owner.TrimEnd('.'));
    }

    [Fact]
    public void Putting_the_same_again_moves_nothing()
    {
        using var server = new RegistryServer(seed: null);
        server.CreateZone(Apex);
        var first = server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:a@example.net")).Expect(201);
        var serial = server.Serial(Apex);

        var again = server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:a@example.net")).Expect(200);

        Assert.Equal(first.ETag, again.ETag);
        Assert.Equal(serial, server.Serial(Apex));
    }

    private static void Change(RegistryServer server, string what, Action change, Action check)
    {
        var before = server.Serial(Apex);
        change();
        check();
        var after = server.Serial(Apex);
        Assert.True(after > before, $"{what}: the serial stays at {before}");

        server.Kill();
        server.Start();
        check();
        Assert.True(server.Serial(Apex) == after, $"{what}: the serial is not {after} after the restart");
    }

    private static void AssertNoData(RegistryServer server, string number)
    {
        var response = Ask(server, EnumName.Of(number), "NAPTR");
        Assert.Equal(("NOERROR", 0), (response.Rcode, response.Answer.Count));
    }

    private static void AssertReferral(RegistryServer server, string number)
    {
        var response = Ask(server, EnumName.Of(number), "NAPTR");
        Assert.Equal(("NOERROR", 0, false, 2), (response.Rcode, response.Answer.Count, response.IsAuthoritative, response.Authority.Count));
    }

    private static DnsMessage Ask(RegistryServer server, string name, string type) => server.Dns.Ask(new DnsQuestion(name, type));
}
