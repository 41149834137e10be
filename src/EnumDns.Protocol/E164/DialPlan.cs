namespace EnumDns.Protocol.E164;

/// <summary>How numbers are written inside a country: what a zone states so that its users may write national numbers.</summary>
/// <param name="CountryCode">The country code, 1 to 3 digits: 33 for France.</param>
/// <param name="TrunkPrefix">What precedes a national number when it is dialled inside the country: 0 in France; empty where nothing does.</param>
/// <param name="InternationalPrefix">What precedes a country code when it is dialled: 00 in France.</param>
public sealed record DialPlan(E164Number CountryCode, string TrunkPrefix, string InternationalPrefix)
{
    /// <summary>France, and the four overseas countries that it shares its prefixes with, told apart by their country codes.</summary>
    /// <param name="countryCode">The country code.</param>
    public static DialPlan French(E164Number countryCode) => new(countryCode, "0", "00");
}
