using System.Text;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Tests.E164;

public sealed class PortableRegexpTests
{
    private static readonly E164Number Conference = E164Number.Parse("+334266873001234");

    [Theory]
    [InlineData("!^.*$!sip:ccmcu40.in2p3.fr!")]
    [InlineData(@"!^\+?(.*)$!sip:\1@ccmcu40.in2p3.fr!")]
    [InlineData(@"!^\+?33426687300(....)$!sip:\1@ccmcu40.in2p3.fr!")]
    [InlineData("!^[+]?33[0-9]*$!sip:a@example.net!")]
    public void Fields_of_the_profile_break_no_rule(string field) => Assert.Empty(Check(field));

    [Theory]
    [InlineData("/^.*$/sip:a@example.net/", PortabilityRule.Delimiter, 0)]
    [InlineData("!^.*$!sip:a@example.net!i", PortabilityRule.Flag, 24)]
    [InlineData("!^.*$!sip:a b@example.net!", PortabilityRule.Blank, 11)]
    [InlineData(@"!^.*$!sip:a\!@example.net!", PortabilityRule.EscapedDelimiter, 11)]
    [InlineData("!.*!sip:a@example.net!", PortabilityRule.Anchors, 1)]
    [InlineData(@"!^\+?33!sip:a@example.net!", PortabilityRule.Anchors, 1)]
    [InlineData("!^(.+)*$!sip:a@example.net!", PortabilityRule.NestedQuantifier, 6)]
    [InlineData("!^(.*|33)$!sip:a@example.net!", PortabilityRule.Alternatives, 3)]
    [InlineData("!^.*[[:digit:]]$!sip:a@example.net!", PortabilityRule.Bracket, 4)]
    [InlineData(@"!^[\+]?.*$!sip:a@example.net!", PortabilityRule.Bracket, 2)]
    [InlineData(@"!^\+(.*)$!sip:\1@example.net!", PortabilityRule.BothForms, 1)]
    [InlineData(@"!^(.*)$!sip:\1@example.net!", PortabilityRule.BothForms, 1)]
    [InlineData(@"!^\+?44.*$!sip:a@example.net!", PortabilityRule.BothForms, 1)]
    public void What_some_client_reads_differently_is_named_with_its_place(string field, PortabilityRule rule, int position)
    {
        var finding = Assert.Single(Check(field));
        Assert.Equal((rule, position), (finding.Kind, finding.Position));
    }

    [Fact]
    public void A_long_URI_is_named() =>
        Assert.Equal(PortabilityRule.UriLength, Assert.Single(Check($"!^.*$!sip:{new string('a', 197)}!")).Kind);

    private static IReadOnlyList<TextFault<PortabilityRule>> Check(string field)
    {
        Assert.True(NaptrRegexp.TryParse(Encoding.ASCII.GetBytes(field), out var regexp, out var fault), fault.Message);
        return PortableRegexp.Check(regexp, Conference);
    }
}
