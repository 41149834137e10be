using System.Text.Json.Nodes;
using static EnumDns.Scenarios.Kamailio.KamailioOnRegistry;

namespace EnumDns.Scenarios.Kamailio;

/// <summary>What the admin API has just accepted is what a caller's very next call reaches.</summary>
public sealed class KamailioRegistryTests(KamailioOnRegistry kamailio) : IClassFixture<KamailioOnRegistry>
{
    [Fact]
    public void A_number_is_reached_as_soon_as_the_API_has_made_it()
    {
        const string Number = "+33465710001";
        Assert.Empty(kamailio.Call(Number));
        kamailio.Admin.Put($"/v1/numbers/{Number}", Leading("sip:first@example.net")).Expect(201);
        Assert.Equal(["sip:first@example.net"], kamailio.Call(Number));
        kamailio.Admin.Put($"/v1/numbers/{Number}", Leading("sip:{number}@example.net", "sip:second@example.net")).Expect(200);
        Assert.Equal(["sip:33465710001@example.net", "sip:second@example.net"], kamailio.Call(Number));
        kamailio.Admin.Delete($"/v1/numbers/{Number}").Expect(200);
        Assert.Empty(kamailio.Call(Number));
    }

    [Fact]
    public void A_pattern_is_applied_by_the_caller()
    {
        const string Number = "+33465710002";
        var endpoint = new JsonObject { ["service"] = "sip", ["pattern"] = new JsonObject { ["expression"] = @"^\+?33(...)(.*)$", ["replacement"] = @"sip:\2@area\1.example" } };
        kamailio.Admin.Put($"/v1/numbers/{Number}", new JsonObject { ["endpoints"] = new JsonArray(endpoint) }).Expect(201);
        Assert.Equal(["sip:710002@area465.example"], kamailio.Call(Number));
    }
}
