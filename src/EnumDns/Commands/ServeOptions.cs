using System.CommandLine;
using System.CommandLine.Parsing;
using EnumDns.Configuration;

namespace EnumDns.Commands;

/// <summary>The options of <c>enumdns serve</c>: one for each of <see cref="Settings"/>, and the configuration file.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string?> _config = new("--config")
    {
        Description = $"Configuration file, enumdns.conf(5); without: ${ConfigurationFile.Variable}, {string.Join(", ", ConfigurationFile.Places)}",
        HelpName = "FILE",
    };

    private readonly List<(Setting Setting, Option Option, Func<ParseResult, IReadOnlyList<string>> Read)> _options = [];

    /// <summary>The options.</summary>
    public ServeOptions()
    {
        foreach (var setting in Settings.All)
            _options.Add(setting.Kind is SwitchKind ? Switch(setting) : Value(setting));
    }

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_config);
        foreach (var (_, option, _) in _options)
            command.Options.Add(option);
    }

    /// <summary>Puts a command line that has no mistakes together with the file and the environment.</summary>
    /// <returns>The configuration, or null where the mistakes are on the error stream.</returns>
    public ServerConfiguration? Load(ParseResult result, string? file, CommandStreams streams)
    {
        var flags =
            from option in _options
            where result.GetResult(option.Option) is { Implicit: false }
            select new SettingValue(option.Setting, option.Read(result), option.Setting.Flag);
        return Load(file ?? result.GetValue(_config), streams, flags);
    }

    /// <summary>Puts the file and the environment together.</summary>
    /// <returns>The configuration, or null where the mistakes are on the error stream.</returns>
    public static ServerConfiguration? Load(string? file, CommandStreams streams, IEnumerable<SettingValue> flags)
    {
        var configuration = ServerConfiguration.Load(ConfigurationFile.Find(file, streams.Environment), streams.Environment, flags, out var mistakes);
        foreach (var mistake in mistakes)
            streams.Error.WriteLine(mistake);
        return configuration;
    }

    /// <summary>A switch that the flag turns off: <c>--no-registry</c>.</summary>
    private static (Setting Setting, Option Option, Func<ParseResult, IReadOnlyList<string>> Read) Switch(Setting setting)
    {
        var option = new Option<bool>(setting.Flag) { Description = "Serve the master files as they are, without a registry and without the admin API" };
        return (setting, option, result => [result.GetValue(option) ? SwitchKind.Off : SwitchKind.On]);
    }

    private static (Setting Setting, Option Option, Func<ParseResult, IReadOnlyList<string>> Read) Value(Setting setting)
    {
        var option = new Option<string[]>(setting.Flag)
        {
            Description = setting.Description,
            HelpName = setting.Kind.Unit,
            Arity = setting.Kind.IsList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            CustomParser = result => Parse(result, setting),
        };
        if (setting.Default.Count > 0)
            option.DefaultValueFactory = _ => [.. setting.Default];
        return (setting, option, result => result.GetValue(option)!);
    }

    private static string[] Parse(ArgumentResult result, Setting setting)
    {
        string[] texts = [.. result.Tokens.Select(token => token.Value)];
        foreach (var (_, message) in setting.Kind.CheckAll(texts))
            result.AddError($"{setting.Flag}: {message}");
        return texts;
    }
}
