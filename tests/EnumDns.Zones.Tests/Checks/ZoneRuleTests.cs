using System.Text.RegularExpressions;
using EnumDns.Fixtures;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Checks;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>Each rule has its severity from what NSD, Knot and BIND do, and its line in docs/zone-checks.md says so.</summary>
public sealed class ZoneRuleTests
{
    /// <summary>All rules.</summary>
    public static TheoryData<ZoneRule> Rules => [.. Enum.GetValues<ZoneRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_document_tells_what_we_and_the_others_do(ZoneRule rule)
    {
        var (apex, zone) = Example(rule);
        var fault = Assert.Single(LoadFaults(apex, zone));
        Verdict[] verdicts = [ZoneJudges.Nsd(apex, zone), ZoneJudges.Knot(apex, zone), ZoneJudges.Bind(apex, zone)];
        Assert.Equal(verdicts.Count(verdict => verdict is Verdict.Refuses) >= 2 || rule is ZoneRule.ExhaustingNsec3, fault.Severity is Severity.Error);

        var row = Assert.Single(Document().Split('\n'), line => line.StartsWith($"| `{rule}` |", StringComparison.Ordinal));
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal([fault.Severity.ToString(), .. verdicts.Select(verdict => verdict.ToString())], cells[3..7], StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_presigned_zones_have_no_finding_about_signing()
    {
        foreach (var name in new[] { "nsec", "nsec3", "optout" })
            Assert.DoesNotContain(LoadFaults($"{name}.example", Presigned(name)), fault => fault.Message.Contains("sign the zone again", StringComparison.Ordinal));
    }

    private static (string Apex, string Zone) Example(ZoneRule rule) => rule switch
    {
        ZoneRule.MissingSoa => ("example", ZoneText.Header.Replace("@ SOA ns hostmaster 1 3600 900 604800 300\n", "", StringComparison.Ordinal)),
        ZoneRule.MissingNameServer => ("example", ZoneText.Header.Replace("@ NS ns\n", "", StringComparison.Ordinal)),
        ZoneRule.UnsignedRrset => ("nsec.example", Without(Presigned("nsec"), @"^0\.0\.3\.\S+\s+3600 IN RRSIG\s+NAPTR .*\n")),
        ZoneRule.BrokenNsec => ("nsec.example", Without(Presigned("nsec"), @"^0\.0\.3\.\S+\s+3600 IN (NSEC|RRSIG\s+NSEC) .*\n")),
        ZoneRule.BrokenNsec3 => ("nsec3.example", Presigned("nsec3").Replace("NSEC3PARAM\t1 0 2 ", "NSEC3PARAM\t1 0 9 ", StringComparison.Ordinal)),
        ZoneRule.CostlyNsec3 => ("nsec3.example", Presigned("nsec3")),
        _ => ("example", ZoneText.Header + Records(rule) + "\n"),
    };

    private static string Records(ZoneRule rule) => rule switch
    {
        ZoneRule.SeveralSoas => "@ SOA ns hostmaster 2 1 1 1 1",
        ZoneRule.MisplacedSoa => "sub SOA ns hostmaster 2 1 1 1 1",
        ZoneRule.OutOfZone => "a.example.net. A 192.0.2.9",
        ZoneRule.Duplicate => "a A 192.0.2.3\na A 192.0.2.3",
        ZoneRule.MixedTtls => "a 20 A 192.0.2.3\na 30 A 192.0.2.4",
        ZoneRule.AliasBesideData => "a CNAME ns\na A 192.0.2.3",
        ZoneRule.SeveralAliases => "a CNAME ns\na CNAME b",
        ZoneRule.SeveralRedirections => "a DNAME b.example.net.\na DNAME c.example.net.",
        ZoneRule.BelowRedirection => "a DNAME b.example.net.\n1.a A 192.0.2.2",
        ZoneRule.RedirectionAtCut => "a DNAME b.example.net.\na NS ns.example.net.",
        ZoneRule.MissingGlue => "sub NS ns.sub",
        ZoneRule.TargetIsAlias => "@ MX 10 a\na CNAME ns",
        ZoneRule.WildcardCut => "*.w NS ns.example.net.",
        ZoneRule.SignerAtApex => "@ DS 1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
        ZoneRule.SignerWithoutCut => "a DS 1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
        ZoneRule.MalformedNaptr => "a NAPTR 10 10 \"u\" \"E2U+sip\" \"!^(.*$!sip:x@example.net!\" .",
        ZoneRule.OrphanSignature => "a RRSIG A 13 2 3600 20340101000000 20240101000000 1 example. AAAA",
        ZoneRule.ExhaustingNsec3 => "@ NSEC3PARAM 1 0 501 -\n0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 501 - 0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NS SOA NSEC3PARAM",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without an example."),
    };

    private static IReadOnlyList<Finding> LoadFaults(string apex, string zone) =>
        ZoneLoad.Read("db", new MemoryStream(System.Text.Encoding.Latin1.GetBytes(zone)), DomainName.Parse(apex), openInclude: null).Findings;

    private static string Without(string zone, string pattern) => Regex.Replace(zone, pattern, "", RegexOptions.Multiline);

    private static string Presigned(string name) => File.ReadAllText(Clone.Find($"tests/EnumDns.Fuzz/Zones/{name}.example.zone"));

    private static string Document() => File.ReadAllText(Clone.Find("docs/zone-checks.md"));
}
