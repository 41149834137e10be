using System.Globalization;
using System.Text.RegularExpressions;

namespace EnumDns.Scenarios.Kamailio;

/// <summary>A SIP response (RFC 3261 section 7.2), as far as a redirected caller looks at it.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Contacts">The URIs of its Contact headers, highest q first.</param>
/// <param name="Text">All of it.</param>
internal sealed record SipReply(int Status, IReadOnlyList<string> Contacts, string Text)
{
    private static readonly Regex StatusLine = new(@"\ASIP/2\.0 ([0-9]{3}) ");
    private static readonly Regex Contact = new(@"^Contact: (.*?)\r$", RegexOptions.Multiline);
    private static readonly Regex Address = new("<([^>]*)>(?:;q=([0-9.]+))?");

    /// <summary>Reads a response.</summary>
    public static SipReply Parse(string text)
    {
        var contacts =
            from Match header in Contact.Matches(text)
            from Match address in Address.Matches(header.Groups[1].Value)
            let q = address.Groups[2].Success ? double.Parse(address.Groups[2].Value, CultureInfo.InvariantCulture) : 1
            orderby q descending
            select address.Groups[1].Value;
        return new SipReply(int.Parse(StatusLine.Match(text).Groups[1].Value, CultureInfo.InvariantCulture), [.. contacts], text);
    }
}
