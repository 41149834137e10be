using System.Globalization;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;

namespace EnumDns.Fixtures.Compilation;

/// <summary>What dialling a number leads to, as one line that two equal outcomes share.</summary>
public static class DialOutcome
{
    /// <summary>The name does not exist.</summary>
    public const string NameError = "name error";

    /// <summary>The name exists and has no NAPTR.</summary>
    public const string NoData = "no data";

    /// <summary>The name is an alias.</summary>
    public const string Alias = "alias";

    /// <summary>The name lies below a DNAME.</summary>
    public const string Redirection = "redirection";

    /// <summary>Others know more.</summary>
    public static string Referral(E164Number cut) => $"referral at {cut}";

    /// <summary>URIs, each with order, preference and the SERVICES field.</summary>
    public static string Targets(uint ttl, IEnumerable<(ushort Order, ushort Preference, string Services, string Uri)> targets) =>
        string.Join("; ", targets.Select(target => string.Create(CultureInfo.InvariantCulture, $"{target.Order} {target.Preference} {target.Services} {target.Uri}")).Distinct().Order(StringComparer.Ordinal).Append($"for {ttl} seconds"));

    /// <summary>The URIs that NAPTR records give a client that has dialled a number.</summary>
    public static string Naptr(E164Number number, uint ttl, IEnumerable<byte[]> rdata) => Targets(ttl, rdata.Select(octets =>
    {
        var naptr = new NaptrData(octets);
        var uri = NaptrRegexp.TryParse(naptr.Regexp, out var regexp, out var fault)
            ? regexp.TryApply(number, out var result) ? result : "no match"
            : fault.Message;
        return (naptr.Order, naptr.Preference, Encoding.ASCII.GetString(naptr.Services), uri);
    }));
}
