using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.E164;

public sealed class E164NumberParserTests
{
    private static readonly DialPlan France = DialPlan.French(E164Number.Parse("33"));
    private static readonly DialPlan NorthAmerica = new(E164Number.Parse("1"), "", "011");

    [Theory]
    [InlineData("+33426687300")]
    [InlineData("+33 4 26 68 73 00")]
    [InlineData("  +33 4 26 68 73 00\t")]
    [InlineData("+33\u00A04\u202F26\u200968 73 00")]
    [InlineData("+33 (0)4 26 68 73 00")]
    [InlineData("+33(0)426687300")]
    [InlineData("+33.4.26.68.73.00")]
    [InlineData("+33-4-26/68-73-00")]
    [InlineData("0033426687300")]
    [InlineData("00 33 4 26 68 73 00")]
    [InlineData("0033 (0)4 26 68 73 00")]
    [InlineData("tel:+33426687300")]
    [InlineData("TEL:+33-4-26-68-73-00;phone-context=example.net")]
    [InlineData("tel:+33(4)26.68.73.00;foo")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.nrenum.net")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.NRENUM.net.")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.e164.arpa")]
    public void A_number_reads_the_same_in_every_form(string text)
    {
        Assert.Equal("+33426687300", Parse(text, null));
        Assert.Equal("+33426687300", Parse(text, France));
    }

    [Theory]
    [InlineData("04 26 68 73 00", "+33426687300")]
    [InlineData("0426687300", "+33426687300")]
    [InlineData("(0)4.26.68.73.00", "+33426687300")]
    [InlineData("04 26 68 73 00 1234", "+334266873001234")]
    public void The_national_form_is_read_by_the_dial_plan(string text, string expected) => Assert.Equal(expected, Parse(text, France));

    [Theory]
    [InlineData("(202) 555-0100", "+12025550100")]
    [InlineData("011 33 4 26 68 73 00", "+33426687300")]
    public void A_country_without_a_trunk_prefix_has_its_own_prefixes(string text, string expected) => Assert.Equal(expected, Parse(text, NorthAmerica));

    [Theory]
    [InlineData("", E164NumberFault.Empty, 0)]
    [InlineData(" \t", E164NumberFault.Empty, 0)]
    [InlineData("+", E164NumberFault.NoDigits, 1)]
    [InlineData("+ ()", E164NumberFault.NoDigits, 4)]
    [InlineData("00", E164NumberFault.NoDigits, 2)]
    [InlineData("0", E164NumberFault.NoDigits, 1)]
    [InlineData("+33 4 26 68 O3 00", E164NumberFault.UnexpectedCharacter, 12)]
    [InlineData("+33 4 26 68 73 00 #1234", E164NumberFault.UnexpectedCharacter, 18)]
    [InlineData("+33 +4 26 68 73 00", E164NumberFault.UnexpectedCharacter, 4)]
    [InlineData("alice@example.net", E164NumberFault.UnexpectedCharacter, 0)]
    [InlineData("*.0.0.3.7.8.6.6.2.4.3.3.nrenum.net", E164NumberFault.UnexpectedCharacter, 0)]
    [InlineData("+33\u200B426687300", E164NumberFault.UnexpectedCharacter, 3)]
    [InlineData("+33 4 26 68 73 00 12345", E164NumberFault.TooLong, 22)]
    [InlineData("04 26 68 73 00 12345", E164NumberFault.TooLong, 19)]
    [InlineData("5.4.3.2.1.0.0.3.7.8.6.6.2.4.3.3.nrenum.net", E164NumberFault.TooLong, 30)]
    [InlineData("33426687300", E164NumberFault.NoPrefix, 0)]
    [InlineData("15", E164NumberFault.NoPrefix, 0)]
    [InlineData("+033426687300", E164NumberFault.LeadingZero, 1)]
    [InlineData("00 0 33 426687300", E164NumberFault.LeadingZero, 3)]
    [InlineData("3.3.4.2.6.6.8.7.3.0.0.nrenum.net", E164NumberFault.LeadingZero, 20)]
    [InlineData("+33 04 26 68 73 00", E164NumberFault.TrunkPrefix, 4)]
    [InlineData("0033 04 26 68 73 00", E164NumberFault.TrunkPrefix, 5)]
    [InlineData("tel:0426687300", E164NumberFault.NotGlobal, 4)]
    [InlineData("tel:", E164NumberFault.NotGlobal, 4)]
    [InlineData("tel:+33426687300;ext=12", E164NumberFault.NotGlobal, 16)]
    [InlineData("0.0.3..3.3.nrenum.net", E164NumberFault.NotEnumDomain, 0)]
    public void What_is_wrong_is_said_with_its_place(string text, E164NumberFault kind, int position)
    {
        Assert.False(E164NumberParser.TryParse(text, France, out var number, out var fault));
        Assert.Equal((kind, position, true), (fault.Kind, fault.Position, number.IsEmpty));
        Assert.StartsWith($"character {position + 1}: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("04 26 68 73 00", E164NumberFault.NoPrefix)]
    [InlineData("426687300", E164NumberFault.NoPrefix)]
    public void Without_a_dial_plan_a_national_number_is_refused(string text, E164NumberFault kind)
    {
        Assert.False(E164NumberParser.TryParse(text, null, out _, out var fault));
        Assert.Equal(kind, fault.Kind);
    }

    [Fact]
    public void Every_form_of_every_number_is_read_back()
    {
        var random = new Random(6);
        var tree = DomainName.Parse("nrenum.net");
        foreach (var digits in NumberSource.Digits(count: 2000, seed: 7).Where(digits => digits[0] != '0'))
        {
            var spaced = string.Concat(digits.Select(digit => digit + " -./()\u00A0"[..random.Next(3)]));
            string[] forms = ["+" + spaced, "00" + digits, "tel:+" + digits, EnumDomain.Format(E164Number.Parse(digits), tree).ToString()];
            foreach (var form in forms)
                Assert.Equal("+" + digits, Parse(form, null));
        }
    }

    [Fact]
    public void No_text_is_read_as_anything_but_a_number_or_a_fault_with_a_place_in_it()
    {
        var random = new Random(8);
        const string Alphabet = "+0123456789 ()-./;=:telxnTEL\u00A0é\\";
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (var plan in (DialPlan?[])[null, France, NorthAmerica])
            {
                if (E164NumberParser.TryParse(text, plan, out var number, out var fault))
                    Assert.True(number.Length > 0 && number[0] != 0 && fault.Kind is E164NumberFault.None, text);
                else
                    Assert.True(number.IsEmpty && fault.Kind is not E164NumberFault.None && fault.Position >= 0 && fault.Position <= text.Length, text);
            }
        }
    }

    private static string Parse(string text, DialPlan? plan) =>
        E164NumberParser.TryParse(text, plan, out var number, out var fault) ? number.ToString() : $"{text}: {fault}";
}
