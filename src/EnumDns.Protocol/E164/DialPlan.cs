namespace EnumDns.Protocol.E164;

/// <summary>How numbers are written inside a country: what a zone states so that its users may write national numbers.</summary>
/// <param name="CountryCode">The country code, 1 to 3 digits: 33 for France.</param>
/// <param name="TrunkPrefix">What precedes a national number when it is dialled inside the country: 0 in France; empty where nothing does.</param>
/// <param name="InternationalPrefix">What precedes a country code when it is dialled: 00 in France.</param>
public sealed record DialPlan(E164Number CountryCode, string TrunkPrefix, string InternationalPrefix)
{
    // The countries that the first operator's zones are for. Of all others a zone's administrator states the plan.
    private static readonly DialPlan[] Known =
    [
        French(E164Number.Parse("33")),     // France
        French(E164Number.Parse("262")),    // Réunion, Mayotte
        French(E164Number.Parse("590")),    // Guadeloupe
        French(E164Number.Parse("594")),    // French Guiana
        French(E164Number.Parse("596")),    // Martinique
        Closed(E164Number.Parse("687")),    // New Caledonia
        Closed(E164Number.Parse("689")),    // French Polynesia
    ];

    /// <summary>France, and the four overseas countries that it shares its prefixes with, told apart by their country codes.</summary>
    /// <param name="countryCode">The country code.</param>
    public static DialPlan French(E164Number countryCode) => new(countryCode, "0", "00");

    /// <summary>The plan of the country that all numbers below a prefix are in, or null where it is not known here.</summary>
    /// <param name="prefix">The prefix: a country code, or longer.</param>
    public static DialPlan? Find(E164Number prefix) => Array.Find(Known, plan => prefix.StartsWith(plan.CountryCode));

    // Nothing precedes a national number: it is dialled as it is.
    private static DialPlan Closed(E164Number countryCode) => new(countryCode, "", "00");
}
