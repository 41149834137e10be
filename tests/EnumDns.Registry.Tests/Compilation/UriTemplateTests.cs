using EnumDns.Registry.Compilation;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>The grammar of URIs with placeholders.</summary>
public sealed class UriTemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("sip:a@example.net", "None")]
    [InlineData("{number}", "Number")]
    [InlineData("sip:{number}@example.net", "None Number None")]
    [InlineData("sip:{+number}{suffix}", "None PlusNumber Suffix")]
    public void A_template_is_text_and_placeholders(string text, string placeholders)
    {
        Assert.True(UriTemplate.TryParse(text, isOfBlock: true, out var template, out _));
        Assert.Equal(placeholders, string.Join(' ', template.Parts.Select(part => part.Placeholder)));
        Assert.Equal(text, string.Concat(template.Parts.Select(part => part.Text)));
        Assert.Equal(!text.Contains('{', StringComparison.Ordinal), template.IsStatic);
    }

    [Theory]
    [InlineData("sip:{", UriTemplateFault.StrayBrace, 4)]
    [InlineData("sip:}", UriTemplateFault.StrayBrace, 4)]
    [InlineData("sip:{number", UriTemplateFault.StrayBrace, 4)]
    [InlineData("sip:{number{suffix}", UriTemplateFault.StrayBrace, 4)]
    [InlineData("sip:{number}}", UriTemplateFault.StrayBrace, 12)]
    [InlineData("sip:{}", UriTemplateFault.UnknownPlaceholder, 4)]
    [InlineData("sip:{Number}", UriTemplateFault.UnknownPlaceholder, 4)]
    [InlineData("sip:{number}{digits}", UriTemplateFault.UnknownPlaceholder, 12)]
    [InlineData("sip:{ number}", UriTemplateFault.NoUriCharacter, 5)]
    [InlineData(@"sip:\1@example.net", UriTemplateFault.NoUriCharacter, 4)]
    [InlineData("sip:é@example.net", UriTemplateFault.NoUriCharacter, 4)]
    public void A_fault_is_told_with_its_place(string text, UriTemplateFault kind, int position)
    {
        Assert.False(UriTemplate.TryParse(text, isOfBlock: true, out _, out var fault));
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
        Assert.StartsWith($"character {position + 1}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_has_no_digits_behind_a_prefix()
    {
        Assert.False(UriTemplate.TryParse("sip:{suffix}", isOfBlock: false, out _, out var fault));
        Assert.Equal((UriTemplateFault.SuffixOfNumber, 4), (fault.Kind, fault.Position));
        Assert.True(UriTemplate.TryParse("sip:{number}", isOfBlock: false, out _, out _));
    }
}
