namespace EnumDns.Configuration;

/// <summary>Reads settings from environment variables. The values of a list stand with commas or spaces between; an empty variable says nothing.</summary>
internal static class EnvironmentReader
{
    private static readonly char[] Separators = [',', ' '];

    /// <summary>Variables of the program that are no settings of the server.</summary>
    private static readonly string[] Others = [ConfigurationFile.Variable, "ENUMDNS_SERVER", "ENUMDNS_TOKEN"];

    /// <summary>Variables that look like a setting and are none. They are no mistakes: container platforms set such names for their own use.</summary>
    public static IEnumerable<string> Unknown(IReadOnlyDictionary<string, string> environment) =>
        environment.Keys.Where(name => name.StartsWith(Setting.VariablePrefix, StringComparison.Ordinal))
            .Except(Settings.All.Select(setting => setting.Variable)).Except(Others).Order(StringComparer.Ordinal);

    /// <summary>Reads every variable that is a setting's.</summary>
    public static ConfigurationReading Read(IReadOnlyDictionary<string, string> environment)
    {
        var values = new List<SettingValue>();
        var mistakes = new List<ConfigurationMistake>();
        foreach (var setting in Settings.All)
        {
            if (!environment.TryGetValue(setting.Variable, out var text) || text.Length == 0)
                continue;
            string[] texts = setting.Kind.IsList ? text.Split(Separators, StringSplitOptions.RemoveEmptyEntries) : [text];
            if (texts.Length == 0)
                mistakes.Add(new ConfigurationMistake(setting.Variable, $"takes {setting.Kind.Allowed}"));
            mistakes.AddRange(setting.Kind.CheckAll(texts).Select(mistake => new ConfigurationMistake(setting.Variable, mistake.Message)));
            values.Add(new SettingValue(setting, texts, setting.Variable));
        }

        return new ConfigurationReading(values, mistakes);
    }
}
