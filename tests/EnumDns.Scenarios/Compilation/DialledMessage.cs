using System.Globalization;
using System.Text;
using EnumDns.Fixtures.Compilation;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Compilation;

/// <summary>What a client learns from a server's response to its question for NAPTR.</summary>
internal static class DialledMessage
{
    /// <summary>The outcome as one line, as <see cref="DialOutcome"/> writes it.</summary>
    public static string Outcome(DnsMessage response, E164Number number)
    {
        if (response.Answer.Any(record => record.Type == "DNAME"))
            return DialOutcome.Redirection;
        if (response.Answer.Any(record => record.Type == "CNAME"))
            return DialOutcome.Alias;
        if (response.Rcode == "NXDOMAIN")
            return DialOutcome.NameError;
        if (response.Rcode != "NOERROR" || response.IsTruncated)
            return response.ToString();
        if (response.Answer.Count > 0)
            return DialOutcome.Targets(response.Answer[0].Ttl, response.Answer.Select(record => Target(record, number)));
        if (response.IsAuthoritative)
            return DialOutcome.NoData;
        return EnumDomain.TryParse(DomainName.Parse(response.Authority[0].Owner), out var cut, out _) ? DialOutcome.Referral(cut) : response.ToString();
    }

    // 10 10 "u" "E2U+sip" "!^.*$!sip:user@example.net!" .
    private static (ushort Order, ushort Preference, string Services, string Uri) Target(DnsRecord record, E164Number number)
    {
        var fields = record.Rdata.Split('"');
        var numbers = fields[0].Split(' ').Take(2).Select(text => ushort.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var uri = NaptrRegexp.TryParse(Encoding.ASCII.GetBytes(fields[5]), out var regexp, out var fault)
            ? regexp.TryApply(number, out var result) ? result : "no match"
            : fault.Message;
        return (numbers[0], numbers[1], fields[3], uri);
    }
}
