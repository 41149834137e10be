namespace EnumDns.Configuration;

/// <summary>What one source says about a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Texts">Its values; one, or any number for a list.</param>
/// <param name="Origin">Where it stands, for people: <c>enumdns.yaml:3</c>, <c>ENUMDNS_DATA</c>, <c>--data</c>, <c>default</c>.</param>
internal sealed record SettingValue(Setting Setting, IReadOnlyList<string> Texts, string Origin);
