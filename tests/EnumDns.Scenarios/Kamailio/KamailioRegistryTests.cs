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

    [Fact]
    public void Every_number_of_a_block_is_reached_around_its_exceptions()
    {
        kamailio.Admin.Put("/v1/blocks/+334657177", Leading("sip:{number}@bridge.example")).Expect(201);
        kamailio.Admin.Put("/v1/blocks/+3346571778", Leading("sip:{suffix}@inner.example")).Expect(201);
        kamailio.Admin.Put("/v1/numbers/+334657177001", Leading("sip:exact@example.net")).Expect(201);
        kamailio.Admin.Put("/v1/numbers/+334657177500", new JsonObject { ["hole"] = true }).Expect(201);

        Assert.Equal(["sip:334657177123@bridge.example"], kamailio.Call("+334657177123"));
        Assert.Equal(["sip:exact@example.net"], kamailio.Call("+334657177001"));
        // Names that exist only because of the exceptions, their siblings, and what lies below them: a wildcard alone reaches none.
        Assert.Equal(["sip:334657177002@bridge.example"], kamailio.Call("+334657177002"));
        Assert.Equal(["sip:33465717700@bridge.example"], kamailio.Call("+33465717700"));
        Assert.Equal(["sip:334657177099@bridge.example"], kamailio.Call("+334657177099"));
        Assert.Equal(["sip:3346571770011@bridge.example"], kamailio.Call("+3346571770011"));
        Assert.Equal(["sip:42@inner.example"], kamailio.Call("+334657177842"));
        Assert.Empty(kamailio.Call("+334657177500"));
        Assert.Equal(["sip:334657177501@bridge.example"], kamailio.Call("+334657177501"));
        Assert.Empty(kamailio.Call("+334657177"));
    }

    [Fact]
    public void A_block_of_fixed_length_is_reached_at_that_length_only()
    {
        var body = Leading("sip:{number}@desk.example");
        body["length"] = 11;
        kamailio.Admin.Put("/v1/blocks/+334657188", body).Expect(201);
        Assert.Equal(["sip:33465718842@desk.example"], kamailio.Call("+33465718842"));
        Assert.Empty(kamailio.Call("+3346571884"));
        Assert.Empty(kamailio.Call("+334657188421"));
    }

    [Theory]
    [InlineData("+33426687300")]
    [InlineData("+334266873001234")]
    [InlineData("+33426687308")]
    public void The_API_dials_where_a_caller_is_led(string number)
    {
        var targets = kamailio.Admin.Get($"/v1/dial/{number}").Expect(200).Body!["targets"]!.AsArray();
        Assert.Equal(targets.Where(target => (string?)target!["service"] == "sip").Select(target => (string?)target!["uri"]), kamailio.Call(number));
    }
}
