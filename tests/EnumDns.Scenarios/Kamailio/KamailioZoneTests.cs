namespace EnumDns.Scenarios.Kamailio;

/// <summary>A SIP proxy of the field looks numbers up in our answers, and redirects the caller.</summary>
public sealed class KamailioZoneTests(KamailioOnZones kamailio) : IClassFixture<KamailioOnZones>
{
    [Theory]
    [InlineData("+33426687300", "sip:ccmcu40.in2p3.fr")]
    [InlineData("+334266873001234", "sip:334266873001234@ccmcu40.in2p3.fr")]
    [InlineData("+4401", null)]
    [InlineData("+442", "sip:a@example.net")]
    [InlineData("+445", "sip:a@example.net;transport=tcp")]
    public void A_called_number_is_redirected_to_its_URI(string number, string? uri)
    {
        var reply = kamailio.Invite(number);
        Assert.Equal(uri is null ? 404 : 302, reply.Status);
        Assert.Equal(uri is null ? [] : [uri], reply.Contacts);
    }

    [Fact]
    public void Several_URIs_come_in_the_order_of_ORDER_and_PREFERENCE() =>
        Assert.Equal(["sip:first@example.net", "sip:second@example.net", "sip:third@example.net"], kamailio.Invite("+441").Contacts);

    [Fact]
    public void A_record_that_does_not_match_the_number_is_passed_over() =>
        Assert.Equal(["sip:4@example.net"], kamailio.Invite("+444").Contacts);

    [Theory]
    // Not assigned; a hole in a block; another service only; below a delegation, whose servers nobody asks here.
    [InlineData("+33426687308")]
    [InlineData("+33536491299")]
    [InlineData("+443")]
    [InlineData("+331990012")]
    public void A_number_without_a_SIP_record_is_not_found(string number)
    {
        var reply = kamailio.Invite(number);
        Assert.Equal(404, reply.Status);
        Assert.Empty(reply.Contacts);
    }
}
