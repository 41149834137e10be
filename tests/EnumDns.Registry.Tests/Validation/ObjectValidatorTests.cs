using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Tests.Validation;

public sealed class ObjectValidatorTests
{
    private static readonly IReadOnlyList<RuleExample> Examples = [.. EndpointExamples.All, .. ObjectExamples.All];

    public static TheoryData<int, string> Cases => new(Examples.Select((example, index) => (index, $"{example.Rule.Id} {example.Field}")));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_found_broken_where_it_is_and_nowhere_else(int index, string what)
    {
        var (rule, field, broken, kept) = Examples[index];
        Assert.StartsWith(rule.Id, what, StringComparison.Ordinal);
        var findings = RuleExample.Check(broken);
        Assert.True(findings.Any(found => (found.Rule, found.Severity, found.Field) == (rule.Id, rule.Severity, field)), string.Join('\n', findings));
        Assert.DoesNotContain(RuleExample.Check(kept), found => found.Rule == rule.Id);
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        // What an object is to others, the write path sees.
        var elsewhere = ObjectRules.BelowDelegation;
        Assert.Equal(ObjectRules.All.Except([elsewhere]).Select(rule => rule.Id).Order(StringComparer.Ordinal), Examples.Select(example => example.Rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_samples_break_no_rule() =>
        Assert.All((object[])[Sample.France, Sample.Bridge, Sample.Conferences, Sample.Institution, Sample.Information], sample => Assert.Empty(RuleExample.Check(sample)));

    [Fact]
    public void Messages_are_one_line_each()
    {
        var messages = Examples.SelectMany(example => RuleExample.Check(example.Broken)).Select(finding => finding.Message);
        Assert.All(messages, message => Assert.False(string.IsNullOrWhiteSpace(message) || message.Any(char.IsControl), message));
    }

    [Fact]
    public void A_pattern_is_told_its_place_in_its_own_part()
    {
        var finding = RuleExample.Check(Sample.With(Sample.Pattern("^.*$", "sip:\\1@b"))).Single(found => found.Severity is Severity.Error);
        Assert.Equal("endpoints[0].pattern.replacement", finding.Field);
        Assert.StartsWith("character 5: ", finding.Message, StringComparison.Ordinal);
    }
}
