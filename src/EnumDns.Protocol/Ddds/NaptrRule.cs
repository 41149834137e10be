using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Ddds;

/// <summary>A NAPTR record as a rule of the DDDS (RFC 3403 section 4.1), its fields as text: one character an octet, one level of backslashes.</summary>
/// <param name="Order">ORDER: lower first.</param>
/// <param name="Preference">PREFERENCE: lower first within an order.</param>
/// <param name="Flags">FLAGS: <c>u</c> for a rule that ends in a URI, empty for one that leads on.</param>
/// <param name="Services">SERVICES: <c>E2U+sip</c>.</param>
/// <param name="Regexp">REGEXP, as on the wire.</param>
/// <param name="Replacement">REPLACEMENT: the next name, or the root.</param>
public sealed record NaptrRule(ushort Order, ushort Preference, string Flags, string Services, string Regexp, DomainName Replacement)
{
    /// <summary>The rule of a record.</summary>
    /// <param name="naptr">RDATA, which must be well formed.</param>
    public static NaptrRule Read(NaptrData naptr) => new(
        naptr.Order,
        naptr.Preference,
        Encoding.Latin1.GetString(naptr.Flags),
        Encoding.Latin1.GetString(naptr.Services),
        Encoding.Latin1.GetString(naptr.Regexp),
        DomainName.FromWire(naptr.Replacement));
}
