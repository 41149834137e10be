using System.Text;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Tests.E164;

public sealed class NaptrRegexpTests
{
    [Theory]
    [InlineData("!^.*$!sip:ccmcu40.in2p3.fr!", "+33426687300", "sip:ccmcu40.in2p3.fr")]
    [InlineData(@"!^\+(.*)$!sip:\1@ccmcu40.in2p3.fr!", "+334266873001234", "sip:334266873001234@ccmcu40.in2p3.fr")]
    [InlineData(@"!^\+?33(...)$!sip:\1@example.net!", "+33123", "sip:123@example.net")]
    [InlineData(@"!^\+?33(...)$!sip:\1@example.net!", "33123", "sip:123@example.net")]
    [InlineData(@"/^\+33(1)?(.*)$/sip:\2\/\1@example.net/", "+33426", "sip:426/@example.net")]
    [InlineData(@"|^\|?.*$|sip:a\|b@example.net|", "+33426", "sip:a|b@example.net")]
    [InlineData("!^.*$!SIP:x@example.net!i", "+33426", "SIP:x@example.net")]
    [InlineData(@"!^\+(.)(.)(.)(.)(.)(.)(.)(.)(.)$!sip:\9\8\7\6\5\4\3\2\1@example.net!", "+123456789", "sip:987654321@example.net")]
    [InlineData("![0-9]{3}$!sip:a@example.net!", "+33426", "sip:a@example.net")]
    public void A_number_is_rewritten_as_the_field_says(string field, string uniqueString, string expected)
    {
        Assert.True(Parse(field).TryApply(uniqueString, out var uri));
        Assert.Equal(expected, uri);
    }

    [Theory]
    [InlineData(@"!^\+44.*$!sip:a@example.net!", "+33426687300")]
    [InlineData("!^33.*$!sip:a@example.net!", "+33426687300")]
    [InlineData(@"!^\+[^3]!sip:a@example.net!", "+33426687300")]
    [InlineData(@"!^.{1,4}$!sip:a@example.net!", "+33426687300")]
    public void An_expression_that_does_not_match_gives_nothing(string field, string uniqueString) =>
        Assert.False(Parse(field).TryApply(uniqueString, out _));

    [Theory]
    [InlineData("(a|ab)(c|bcd)(d*)", "abcd", "ab,c,d")]
    [InlineData("(a?)(ab)?", "ab", ",ab,")]
    [InlineData("(ab|a)(bc)?", "abc", "a,bc,")]
    [InlineData("(a|b|ab)*(b*)", "abb", "b,,")]
    [InlineData("(.*)(.*)", "abc", "abc,,")]
    [InlineData("(.?)*", "abc", "c,,")]
    [InlineData("(a+)+b", "aab", "aa,,")]
    [InlineData("((a)|b)*", "ab", "b,,")]
    public void Parts_match_leftmost_and_longest_as_POSIX_has_it(string expression, string text, string groups)
    {
        var replacement = string.Join(',', Enumerable.Range(1, 3).Select(group => group <= expression.Count(c => c == '(') ? $"\\{group}" : ""));
        Assert.True(Parse($"!^{expression}$!{replacement}!").TryApply(text, out var result));
        Assert.Equal(groups, result);
    }

    [Theory]
    [InlineData("", NaptrRegexpFault.Empty, 0)]
    [InlineData("1^.*$1sip:a1", NaptrRegexpFault.BadDelimiter, 0)]
    [InlineData("i^.*$isip:ai", NaptrRegexpFault.BadDelimiter, 0)]
    [InlineData(@"\^.*$\sip:a\", NaptrRegexpFault.BadDelimiter, 0)]
    [InlineData("!^.*$!sip:a", NaptrRegexpFault.MissingDelimiter, 11)]
    [InlineData(@"!^.*$!sip:a\!", NaptrRegexpFault.MissingDelimiter, 13)]
    [InlineData("!^.*$!sip:a!b!", NaptrRegexpFault.UnknownFlag, 12)]
    [InlineData("!^.*$!sip:a!g", NaptrRegexpFault.UnknownFlag, 12)]
    [InlineData("!!sip:a!", NaptrRegexpFault.EmptyExpression, 1)]
    [InlineData("!^()$!sip:a!", NaptrRegexpFault.EmptyExpression, 3)]
    [InlineData("!a|!sip:a!", NaptrRegexpFault.EmptyExpression, 3)]
    [InlineData("!^(.*$!sip:a!", NaptrRegexpFault.UnbalancedParenthesis, 2)]
    [InlineData("!^.*)$!sip:a!", NaptrRegexpFault.UnbalancedParenthesis, 4)]
    [InlineData("!^[0-9$!sip:a!", NaptrRegexpFault.BadBracket, 2)]
    [InlineData("!^[9-0]$!sip:a!", NaptrRegexpFault.BadBracket, 5)]
    [InlineData("!^[[:number:]]$!sip:a!", NaptrRegexpFault.BadBracket, 3)]
    [InlineData("!^[[=a=]]$!sip:a!", NaptrRegexpFault.BadBracket, 3)]
    [InlineData("!^+33(.*)$!sip:a!", NaptrRegexpFault.MisplacedQuantifier, 2)]
    [InlineData("!+33(.*)$!sip:a!", NaptrRegexpFault.MisplacedQuantifier, 1)]
    [InlineData("!^.*?$!sip:a!", NaptrRegexpFault.MisplacedQuantifier, 4)]
    [InlineData("!^(?:a)$!sip:a!", NaptrRegexpFault.MisplacedQuantifier, 3)]
    [InlineData("!^.{2,1}$!sip:a!", NaptrRegexpFault.BadInterval, 3)]
    [InlineData("!^.{,3}$!sip:a!", NaptrRegexpFault.BadInterval, 3)]
    [InlineData("!^.{256}$!sip:a!", NaptrRegexpFault.BadInterval, 3)]
    [InlineData("!^.{3$!sip:a!", NaptrRegexpFault.BadInterval, 3)]
    [InlineData(@"!^\d*$!sip:a!", NaptrRegexpFault.BadEscape, 2)]
    [InlineData(@"!^(.)\1$!sip:a!", NaptrRegexpFault.BadEscape, 5)]
    [InlineData(@"!^(.*)$!sip:\0!", NaptrRegexpFault.BadEscape, 12)]
    [InlineData(@"!^(.*)$!sip:\\1!", NaptrRegexpFault.BadEscape, 12)]
    [InlineData(@"!^(.*)$!sip:\2!", NaptrRegexpFault.NoSuchGroup, 12)]
    [InlineData("!^.*$!sip:a\t!", NaptrRegexpFault.NotPrintable, 11)]
    [InlineData("!^.*$!sip:é!", NaptrRegexpFault.NotPrintable, 10)]
    public void A_malformed_field_is_refused_where_it_goes_wrong(string field, NaptrRegexpFault kind, int position)
    {
        Assert.False(NaptrRegexp.TryParse(Encoding.UTF8.GetBytes(field), out _, out var fault));
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
        Assert.StartsWith($"character {position + 1}: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!^.*$!sip:a!", true)]
    [InlineData(@"!^(.*)$!sip:\!a!", true)]
    [InlineData(@"!^(.*)$!sip:\1!", false)]
    public void A_replacement_without_backreferences_is_static(string field, bool isStatic) => Assert.Equal(isStatic, Parse(field).IsStatic);

    [Fact]
    public void The_parts_are_given_as_they_stand()
    {
        var regexp = Parse(@"/^\+(.*)$/sip:\1@example.net/i");
        Assert.Equal(('/', @"^\+(.*)$", @"sip:\1@example.net", 1, true), (regexp.Delimiter, regexp.Expression, regexp.Replacement, regexp.Groups, regexp.IgnoresCase));
        Assert.Equal(@"/^\+(.*)$/sip:\1@example.net/i", regexp.ToString());
    }

    [Fact]
    public void Nested_quantifiers_cost_no_more_than_others()
    {
        // Exponential in a backtracking engine; the test would not end.
        Assert.False(Parse("!^((((a?){1,255}){1,255}){1,255})*b$!sip:a!").TryApply(new string('a', 63), out _));
        Assert.True(Parse("!^((((a?){255}){255}){255})*$!sip:a!").TryApply(new string('a', 63), out _));
    }

    [Fact]
    public void Any_octets_are_an_expression_or_a_fault_with_a_place_in_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Alphabet = "!!!/^$.*+?{}[](),:=-\\|0123ai\u0001é ";
        var parsed = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var field = Encoding.UTF8.GetBytes("!" + string.Concat(Enumerable.Range(0, random.Next(16)).Select(_ => Alphabet[random.Next(Alphabet.Length)])) + "!a!");
            if (NaptrRegexp.TryParse(field, out var regexp, out var fault))
            {
                parsed++;
                regexp.TryApply("+33123", out _);
                Assert.True(PortableRegexp.Check(regexp, E164Number.Parse("33123")).All(finding => finding.Position <= field.Length), $"seed {seed}: {regexp}");
                Assert.Equal(field, Encoding.ASCII.GetBytes(regexp.ToString()));
            }
            else
            {
                Assert.True(fault.Kind is not NaptrRegexpFault.None && fault.Position >= 0 && fault.Position <= field.Length, $"seed {seed}: {Encoding.UTF8.GetString(field)}");
            }
        }

        Assert.True(parsed > 100, $"seed {seed}: only {parsed} fields parsed");
    }

    private static NaptrRegexp Parse(string field) => NaptrRegexp.TryParse(Encoding.UTF8.GetBytes(field), out var regexp, out var fault)
        ? regexp
        : throw new FormatException($"{field}: {fault.Message}");
}
