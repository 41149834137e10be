namespace EnumDns.Configuration;

/// <summary>What was found in one source or in all of them.</summary>
/// <param name="Values">What it says, at most one value for each setting; to be used only where there are no mistakes.</param>
/// <param name="Mistakes">Everything that is wrong, in the order in which it stands there.</param>
internal sealed record ConfigurationReading(IReadOnlyList<SettingValue> Values, IReadOnlyList<ConfigurationMistake> Mistakes);
