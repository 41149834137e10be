using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Generation;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RealClients;

/// <summary>delv and unbound accept what we answer from presigned zones, and accept it as they accept NSD's answers.</summary>
public sealed class ValidationTests
{
    // Name below the apex, type, RCODE, and whether the answer as a whole is proven.
    private static readonly (string Name, string Type, string Rcode, bool Proven)[] Questions =
    [
        ("", "SOA", "NOERROR", true),
        ("", "DNSKEY", "NOERROR", true),
        ("www.", "A", "NOERROR", true),
        ("WwW.", "A", "NOERROR", true),
        ("www.", "MX", "NOERROR", true),
        ("", "MX", "NOERROR", true),
        ("alias.", "A", "NOERROR", true),
        ("nowhere.", "A", "NXDOMAIN", true),
        ("any.cards.", "A", "NOERROR", true),
        ("any.cards.", "TXT", "NOERROR", true),
        ("any.cards.", "MX", "NOERROR", true),
        ("below.exact.cards.", "A", "NXDOMAIN", true),
        ("exact.cards.", "A", "NOERROR", true),
        ("any.forest.", "A", "NOERROR", true),
        ("*.any.forest.", "A", "NOERROR", true),
        ("*.forest.", "A", "NOERROR", true),
        ("tree.*.forest.", "A", "NOERROR", true),
        ("moved.", "DNAME", "NOERROR", true),
        ("moved.", "A", "NOERROR", true),
        ("host.moved.", "A", "NOERROR", true),
        ("absent.moved.", "A", "NXDOMAIN", true),
        ("nothing.", "A", "NOERROR", true),
        ("below.nothing.", "TXT", "NOERROR", true),
        ("other.nothing.", "A", "NXDOMAIN", true),
        ("absent.", "A", "NXDOMAIN", true),
        ("a.b.c.absent.", "A", "NXDOMAIN", true),
        ("0.0.3.7.8.6.6.2.4.", "NAPTR", "NOERROR", true),
        ("4.3.2.1.0.0.3.7.8.6.6.2.4.", "NAPTR", "NOERROR", true),
        ("4.3.2.1.0.0.3.7.8.6.6.2.4.", "A", "NOERROR", true),
        ("8.0.3.7.8.6.6.2.4.", "NAPTR", "NXDOMAIN", true),
        ("secure.", "DS", "NOERROR", true),
        ("secure.", "SOA", "NOERROR", true),
        ("www.secure.", "A", "NOERROR", true),
        ("absent.secure.", "A", "NXDOMAIN", true),
        ("insecure.", "DS", "NOERROR", true),
        ("www.insecure.", "A", "NOERROR", false),
        ("absent.insecure.", "A", "NXDOMAIN", false),
    ];

    [Theory]
    [InlineData(SigningStyle.Nsec)]
    [InlineData(SigningStyle.Nsec3)]
    [InlineData(SigningStyle.Nsec3Salted)]
    [InlineData(SigningStyle.Nsec3OptOut)]
    internal void Unbound_validates_every_kind_of_answer(SigningStyle style)
    {
        using var family = new SignedFamily(style);
        using var ours = new EnumDnsServer(family.Zones);
        using var nsd = new NsdServer(family.Zones);
        using var overOurs = new UnboundResolver(SignedFamily.Apex, ours.Endpoint, family.TrustAnchorFile);
        using var overNsd = new UnboundResolver(SignedFamily.Apex, nsd.Endpoint, family.TrustAnchorFile);
        foreach (var (name, type, rcode, proven) in Questions)
        {
            var question = new DnsQuestion(name + SignedFamily.Apex, type) { RecursionDesired = true, PayloadSize = 1232, DnssecOk = true };
            var response = overOurs.Client.Ask(question);
            Assert.True(response.Rcode == rcode, $"{style}: {question}: {rcode} is wanted\n{response}\n{overOurs.Log}");
            // RFC 5155 section 9.2: what opt-out leaves open is never marked as authentic.
            Assert.True(response.IsAuthentic == overNsd.Client.Ask(question).IsAuthentic, $"{style}: {question}: validates otherwise than NSD's answer\n{response}\n{overOurs.Log}");
            Assert.True(response.IsAuthentic == proven || style == SigningStyle.Nsec3OptOut, $"{style}: {question}: AD is {response.IsAuthentic}\n{response}\n{overOurs.Log}");
        }
    }

    [Theory]
    [InlineData(SigningStyle.Nsec)]
    [InlineData(SigningStyle.Nsec3)]
    [InlineData(SigningStyle.Nsec3Salted)]
    [InlineData(SigningStyle.Nsec3OptOut)]
    internal void Delv_validates_every_kind_of_answer(SigningStyle style)
    {
        using var family = new SignedFamily(style);
        using var ours = new EnumDnsServer(family.Zones);
        using var nsd = new NsdServer(family.Zones);
        foreach (var (name, type, rcode, proven) in Questions)
        {
            var verdict = Delv(family, ours, name + SignedFamily.Apex, type);
            Assert.Equal(Delv(family, nsd, name + SignedFamily.Apex, type), verdict);
            if (proven && style != SigningStyle.Nsec3OptOut)
                Assert.True(verdict.Contains("fully validated", StringComparison.Ordinal), $"{style}: {name} {type} {rcode}\n{verdict}");
        }
    }

    [Fact]
    public void A_record_that_was_changed_after_signing_is_not_validated()
    {
        using var family = new SignedFamily(SigningStyle.Nsec);
        using var ours = new EnumDnsServer([family.Zones[0] with { Text = family.Zones[0].Text.Replace("192.0.2.1\n", "192.0.2.66\n", StringComparison.Ordinal) }]);
        Assert.Contains("resolution failed", Delv(family, ours, "www." + SignedFamily.Apex, "A"), StringComparison.Ordinal);
    }

    // delv's verdicts and the records of the answer; the order of sections and what else stands in them is free.
    private static string Delv(SignedFamily family, DnsServer server, string name, string type)
    {
        var (_, output, error) = PeerProgram.Run("delv", "@127.0.0.1", "-p", $"{server.Endpoint.Port}", "-a", family.BindTrustAnchorFile, $"+root={SignedFamily.Apex}", name, type);
        var lines = (output + error).Split('\n').Where(line => !line.StartsWith("; ", StringComparison.Ordinal) || line.Contains("validated", StringComparison.Ordinal) || line.Contains("unsigned", StringComparison.Ordinal));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
