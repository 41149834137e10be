using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>The wildcard trap of number zones (RFC 4592 section 2.2): an exception inside a block takes the wildcard from its neighbours.</summary>
public sealed class WildcardTests
{
    private const string Block =
        """
        *.0.0.2.2.1 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:block@example.net!" .
        9.9.0.0.0.2.2.1 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:exception@example.net!" .
        """;

    [Theory]
    [InlineData("9.9.0.0.0.2.2.1.example.", "sip:exception@example.net")]
    [InlineData("5.0.0.2.2.1.example.", "sip:block@example.net")]
    [InlineData("1.1.0.0.2.2.1.example.", "sip:block@example.net")]
    [InlineData("8.7.6.5.4.1.0.0.2.2.1.example.", "sip:block@example.net")]
    public void Names_without_an_existing_name_between_get_the_wildcard(string name, string uri)
    {
        var response = AskedZone.Ask(Block, name, RecordType.NAPTR);
        Assert.StartsWith("NoError aa\n", response, StringComparison.Ordinal);
        Assert.Contains($"answer: {name} ", response, StringComparison.Ordinal);
        Assert.Contains(uri, response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.2.2.1.example.", "NoError aa\nauthority: ")]
    [InlineData("9.0.0.0.2.2.1.example.", "NoError aa\nauthority: ")]
    [InlineData("1.0.0.0.2.2.1.example.", "NXDomain aa\nauthority: ")]
    [InlineData("1.9.0.0.0.2.2.1.example.", "NXDomain aa\nauthority: ")]
    [InlineData("1.9.9.0.0.0.2.2.1.example.", "NXDomain aa\nauthority: ")]
    [InlineData("0.0.2.2.1.example.", "NoError aa\nauthority: ")]
    public void Names_beside_the_exception_have_lost_it(string name, string expected) =>
        Assert.StartsWith(expected, AskedZone.Ask(Block, name, RecordType.NAPTR), StringComparison.Ordinal);

    [Fact]
    public void Another_type_at_a_wildcard_is_no_data() =>
        Assert.StartsWith("NoError aa\nauthority: ", AskedZone.Ask(Block, "1.1.0.0.2.2.1.example.", RecordType.A), StringComparison.Ordinal);
}
