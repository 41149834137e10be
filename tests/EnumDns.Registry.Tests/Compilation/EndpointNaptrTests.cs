using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>Endpoints as NAPTR records, and the URIs that clients get.</summary>
public sealed class EndpointNaptrTests
{
    private static readonly E164Number Number = E164Number.Parse("+33639981234");
    private static readonly E164Number Prefix = E164Number.Parse("+3363998");

    [Theory]
    [InlineData("sip:ccmcu40.in2p3.fr", "!^.*$!sip:ccmcu40.in2p3.fr!", "sip:ccmcu40.in2p3.fr")]
    [InlineData("sip:{number}@example.net", "!^.*$!sip:33639981234@example.net!", "sip:33639981234@example.net")]
    [InlineData("sip:{+number}@example.net", "!^.*$!sip:+33639981234@example.net!", "sip:+33639981234@example.net")]
    [InlineData("sip:a!b@example.net", @"!^.*$!sip:a\!b@example.net!", "sip:a!b@example.net")]
    public void A_number_gets_a_static_replacement(string uri, string regexp, string resolved)
    {
        var endpoint = new Endpoint { Service = "sip", Uri = uri };
        AssertRegexp(endpoint, EndpointScope.OfNumber(Number), regexp, resolved);
    }

    [Theory]
    [InlineData("h323:gateway.example.net", "!^.*$!h323:gateway.example.net!", "h323:gateway.example.net")]
    [InlineData("sip:{number}@example.net", @"!^\+?(.*)$!sip:\1@example.net!", "sip:33639981234@example.net")]
    [InlineData("sip:{+number}@example.net", @"!^\+?(.*)$!sip:+\1@example.net!", "sip:+33639981234@example.net")]
    [InlineData("sip:{suffix}@example.net", @"!^\+?3363998(.*)$!sip:\1@example.net!", "sip:1234@example.net")]
    [InlineData("sip:{suffix}@{+number}.example.net", @"!^\+?(3363998(.*))$!sip:\2@+\1.example.net!", "sip:1234@+33639981234.example.net")]
    public void A_loose_block_leaves_it_to_the_client_to_put_in_what_was_dialled(string uri, string regexp, string resolved)
    {
        var endpoint = new Endpoint { Service = "sip", Uri = uri };
        AssertRegexp(endpoint, EndpointScope.OfLooseBlock(Prefix), regexp, resolved);
    }

    [Theory]
    [InlineData("sip:{suffix}@example.net", "!^.*$!sip:1234@example.net!")]
    [InlineData("sip:{number}.{suffix}@example.net", "!^.*$!sip:33639981234.1234@example.net!")]
    public void A_block_of_fixed_length_gets_a_static_replacement_for_each_number(string uri, string regexp)
    {
        var endpoint = new Endpoint { Service = "sip", Uri = uri };
        Assert.Equal(regexp, EndpointNaptr.RegexpOf(endpoint, EndpointScope.OfFixedBlock(Prefix, Number)));
        Assert.Equal(regexp, RegexpIn(EndpointNaptr.RdataOf(endpoint, EndpointScope.OfFixedBlock(Prefix, Number))));
    }

    [Theory]
    [InlineData(@"^\+33(.*)$", @"sip:0\1@example.net", @"!^\+33(.*)$!sip:0\1@example.net!", "sip:0639981234@example.net")]
    [InlineData("^.*$", "sip:a!b", @"!^.*$!sip:a\!b!", "sip:a!b")]
    [InlineData(@"^[!+]33(.*)$", @"sip:\1", @"!^[\!+]33(.*)$!sip:\1!", "sip:639981234")]
    [InlineData(@"^\+44(.*)$", @"sip:\1", @"!^\+44(.*)$!sip:\1!", null)]
    public void A_pattern_is_published_as_it_is_with_the_delimiter_escaped(string expression, string replacement, string regexp, string? resolved)
    {
        var endpoint = new Endpoint { Service = "sip", Pattern = new EndpointPattern(expression, replacement) };
        AssertRegexp(endpoint, EndpointScope.OfNumber(Number), regexp, resolved);
        AssertRegexp(endpoint, EndpointScope.OfLooseBlock(Prefix), regexp, resolved);
    }

    [Fact]
    public void The_first_operators_bridge_is_published_byte_for_byte()
    {
        var bridge = new Number
        {
            Digits = E164Number.Parse("+33426687300"),
            Endpoints = [new Endpoint { Service = "sip", Uri = "sip:ccmcu40.in2p3.fr" }, new Endpoint { Service = "h323", Uri = "h323:ccmcu40.in2p3.fr", Preference = 11 }],
        };
        Assert.Equal(
            [
                """0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .""",
                """0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .""",
            ],
            ObjectLines.Of(bridge, ObjectLinesTests.Zone));
    }

    [Fact]
    public void Endpoints_are_published_by_order_and_preference_and_no_record_twice()
    {
        Endpoint At(ushort order, ushort preference, string uri) => new() { Service = "sip", Uri = uri, Order = order, Preference = preference };
        var number = new Number { Digits = Number, Endpoints = [At(10, 12, "sip:c"), At(10, 11, "sip:b"), At(20, 1, "sip:d"), At(10, 11, "sip:a"), At(10, 11, "sip:b")] };
        RrsetData rrset = ObjectRrsets.Of(number, ObjectLinesTests.Zone);
        Assert.Equal(["!^.*$!sip:b!", "!^.*$!sip:a!", "!^.*$!sip:c!", "!^.*$!sip:d!"], rrset.Rdata.Select(RegexpIn));
    }

    [Fact]
    public void Records_written_in_one_pass_hold_the_regexp_as_it_is_told()
    {
        var random = new Random(1);
        string[] parts = ["sip:", "a", "!", "{number}", "{+number}", "{suffix}", "@example.net", ";x=", "%20", "7"];
        for (var i = 0; i < 2000; i++)
        {
            var endpoint = new Endpoint { Service = "sip", Uri = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)])) };
            foreach (var scope in new[] { EndpointScope.OfFixedBlock(Prefix, Number), EndpointScope.OfLooseBlock(Prefix) })
                Assert.Equal(EndpointNaptr.RegexpOf(endpoint, scope), RegexpIn(EndpointNaptr.RdataOf(endpoint, scope)));
        }
    }

    [Fact]
    public void A_record_takes_255_octets_of_regexp_and_no_more()
    {
        var longest = new Endpoint { Service = "sip", Uri = "sip:" + new string('a', 255 - "!^.*$!sip:!".Length) };
        Assert.Equal(255, RegexpIn(EndpointNaptr.RdataOf(longest, EndpointScope.OfNumber(Number))).Length);
        Assert.Throws<ArgumentException>(() => EndpointNaptr.RdataOf(longest with { Uri = longest.Uri + "a" }, EndpointScope.OfNumber(Number)));
    }

    private static void AssertRegexp(Endpoint endpoint, EndpointScope scope, string regexp, string? resolved)
    {
        Assert.Equal(regexp, EndpointNaptr.RegexpOf(endpoint, scope));
        Assert.Equal(regexp, RegexpIn(EndpointNaptr.RdataOf(endpoint, scope)));
        Assert.Equal(resolved, EndpointNaptr.ResolveUri(endpoint, scope, Number));
    }

    private static string RegexpIn(byte[] rdata)
    {
        var naptr = new NaptrData(rdata);
        Assert.Equal("E2U+sip", System.Text.Encoding.ASCII.GetString(naptr.Services));
        Assert.Equal("u", System.Text.Encoding.ASCII.GetString(naptr.Flags));
        Assert.True(naptr.Replacement.SequenceEqual(WireName.Root));
        return System.Text.Encoding.ASCII.GetString(naptr.Regexp);
    }
}
