using System.Text;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Tests.E164;

public sealed class EnumserviceTests
{
    [Theory]
    [InlineData("E2U+sip", "E2U+sip")]
    [InlineData("e2u+SIP", "E2U+sip")]
    [InlineData("E2U+voice:tel+sms:tel", "E2U+voice:tel+sms:tel")]
    [InlineData("E2U+voicemsg:SIP:sips", "E2U+voicemsg:sip:sips")]
    [InlineData("E2U+x-private-1", "E2U+x-private-1")]
    public void A_field_is_read_without_regard_to_case(string field, string published)
    {
        Assert.True(EnumserviceField.TryParse(Encoding.ASCII.GetBytes(field), out var services, out _));
        Assert.Equal(published, services.ToString());
        Assert.False(services.IsObsoleteForm);
    }

    [Fact]
    public void The_form_of_RFC_2916_is_understood_and_marked()
    {
        Assert.True(EnumserviceField.TryParse("sip+E2U"u8, out var services, out _));
        Assert.True(services.IsObsoleteForm);
        Assert.Equal("E2U+sip", services.ToString());
    }

    [Theory]
    [InlineData("", EnumserviceFault.Empty, 0)]
    [InlineData("E2U", EnumserviceFault.NoService, 3)]
    [InlineData("SIP+D2U", EnumserviceFault.OtherApplication, 0)]
    [InlineData("E2U+", EnumserviceFault.EmptyLabel, 4)]
    [InlineData("E2U++sip", EnumserviceFault.EmptyLabel, 4)]
    [InlineData("E2U+sip:", EnumserviceFault.EmptyLabel, 8)]
    [InlineData("E2U+sip+h323 ", EnumserviceFault.BadCharacter, 12)]
    [InlineData("E2U+s_p", EnumserviceFault.BadCharacter, 5)]
    [InlineData("E2U+abcdefghijabcdefghijabcdefghijabc", EnumserviceFault.LabelTooLong, 36)]
    public void A_malformed_field_is_refused_where_it_goes_wrong(string field, EnumserviceFault kind, int position)
    {
        Assert.False(EnumserviceField.TryParse(Encoding.UTF8.GetBytes(field), out _, out var fault));
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
    }

    [Theory]
    [InlineData("E2U+sip", "sip:ccmcu40.in2p3.fr", UriAgreement.Agrees)]
    [InlineData("E2U+sip", "SIPS:a@example.net", UriAgreement.Agrees)]
    [InlineData("E2U+sip", "h323:ccmcu40.in2p3.fr", UriAgreement.Disagrees)]
    [InlineData("E2U+sip", "ccmcu40.in2p3.fr", UriAgreement.Disagrees)]
    [InlineData("E2U+h323", "h323:ccmcu40.in2p3.fr", UriAgreement.Agrees)]
    [InlineData("E2U+voicemsg:sip:tel", "tel:+33426687300", UriAgreement.Agrees)]
    [InlineData("E2U+pstn:sip", "sips:a@example.net", UriAgreement.Disagrees)]
    [InlineData("E2U+voice", "tel:+33426687300", UriAgreement.Unregistered)]
    [InlineData("E2U+voice:sip", "sip:a@example.net", UriAgreement.Unregistered)]
    [InlineData("E2U+iax2", "iax2:a@example.net", UriAgreement.Unregistered)]
    public void A_service_and_its_URI_must_agree(string field, string uri, UriAgreement expected)
    {
        Assert.True(EnumserviceField.TryParse(Encoding.ASCII.GetBytes(field), out var services, out _));
        Assert.Equal(expected, EnumserviceRegistry.Check(Assert.Single(services.Services), uri));
    }

    [Fact]
    public void Any_octets_are_services_or_a_fault_with_a_place_in_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] pieces = ["E2U", "+", "+", ":", "sip", "h323", "voice", "tel", "-", "é", " ", "e2u"];
        for (var i = 0; i < 20_000; i++)
        {
            var field = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)])));
            if (EnumserviceField.TryParse(field, out var services, out var fault))
            {
                Assert.True(EnumserviceField.TryParse(Encoding.ASCII.GetBytes(services.ToString()), out var again, out _), $"seed {seed}: {services}");
                Assert.Equal(services.Services, again.Services);
            }
            else
            {
                Assert.True(fault.Kind is not EnumserviceFault.None && fault.Position >= 0 && fault.Position <= field.Length, $"seed {seed}: {Encoding.UTF8.GetString(field)}");
            }
        }
    }
}
