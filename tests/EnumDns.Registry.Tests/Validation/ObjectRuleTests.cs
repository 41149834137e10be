using System.Reflection;
using System.Text.RegularExpressions;
using EnumDns.Fixtures;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>The rules themselves: what clients and documents know them by.</summary>
public sealed class ObjectRuleTests
{
    /// <summary>Ids are append-only: no line here is ever changed or removed. The letter is the severity, which may change.</summary>
    private static readonly string[] Ids =
    [
        "E time-range", "E note-text", "E number-digits", "E outside-zone", "W below-delegation",
        "E endpoints-missing", "E endpoints-many", "E endpoint-duplicate", "E endpoint-target", "E hole-endpoints", "E hole-text", "E block-length", "E block-size",
        "E service-grammar", "W service-unregistered", "W service-several", "W service-spelling", "E scheme-mismatch",
        "E uri-characters", "E uri-syntax", "E uri-headers", "E uri-maddr", "E uri-password", "W uri-length", "E uri-placeholder",
        "E regexp-syntax", "E regexp-nested", "E regexp-mismatch", "W regexp-partial", "E regexp-length",
        "W portable-blank", "W portable-delimiter", "W portable-anchors", "W portable-alternatives", "W portable-bracket", "W portable-forms", "W portable-order", "W portable-preference",
        "W answer-size", "W answer-truncated",
        "E delegation-apex", "E servers-missing", "W servers-single", "E servers-many", "E server-duplicate", "E server-name",
        "E glue-missing", "E glue-unneeded", "E glue-address", "E glue-duplicate", "E signer-digest", "W signer-algorithm", "E signer-duplicate", "E signers-many",
        "E record-type", "E record-missing", "E record-rdata", "E record-duplicate", "E record-single", "E record-size", "W record-naptr",
        "E zone-apex", "E zone-mailbox", "W zone-refresh", "W zone-retry", "W zone-expire", "W zone-minimum", "E zone-country-code", "E zone-dial-prefix",
    ];

    [Fact]
    public void Ids_are_append_only() => Assert.Equal(Ids, ObjectRules.All.Select(rule => $"{(rule.Severity is Severity.Error ? 'E' : 'W')} {rule.Id}"));

    [Fact]
    public void Every_rule_is_listed_once_and_says_why()
    {
        var declared = typeof(ObjectRules).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ObjectRule)).Select(property => (ObjectRule)property.GetValue(null)!);
        Assert.Equal(declared, ObjectRules.All);
        Assert.Equal(ObjectRules.All.Count, ObjectRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(ObjectRules.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Id));
        Assert.All(ObjectRules.All, rule => Assert.EndsWith(".", rule.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_rules_has_a_row_for_each()
    {
        var page = File.ReadAllText(Path.Combine(Clone.Root, "docs", "rules.md"));
        var rows = Regex.Matches(page, @"^\| ([a-z0-9-]+) \| (error|warning) \| (.*) \|$", RegexOptions.Multiline).Select(row => row.Value);
        Assert.Equal(ObjectRules.All.Select(rule => $"| {rule.Id} | {(rule.Severity is Severity.Error ? "error" : "warning")} | {rule.Reason} |"), rows);
    }
}
