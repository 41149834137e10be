using System.CommandLine;
using EnumDns.Configuration;
using EnumDns.Registry.Storage;

namespace EnumDns.Commands;

/// <summary>The data directory, for commands that work on it without a server.</summary>
internal static class DataOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create(string description) => new(Settings.Data.Flag)
    {
        Description = description,
        HelpName = Settings.Data.Kind.Unit,
        CustomParser = result =>
        {
            if (Settings.Data.Kind.Check(result.Tokens[0].Value) is { } mistake)
                result.AddError($"{Settings.Data.Flag}: {mistake}");
            return result.Tokens[0].Value;
        },
    };

    /// <summary>The directory that the command line or the configuration names.</summary>
    /// <returns>The directory, or null where the mistakes are on the error stream.</returns>
    public static string? Find(ParseResult result, Option<string?> option, CommandStreams streams) =>
        result.GetValue(option) ?? LocalConfiguration.Load(streams)?.Text(Settings.Data);

    /// <summary>Works on the directory; says what is wrong with it in one line.</summary>
    /// <returns>The exit status.</returns>
    public static int Run(CommandStreams streams, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (StoreException exception)
        {
            streams.Error.WriteLine($"enumdns: {exception.Message}");
            if (exception.Fault is StoreFault.Occupied)
                streams.Error.WriteLine("enumdns: --replace puts the backup in its place and keeps the registry that is there beside it");
            return exception.Fault switch
            {
                StoreFault.Occupied => ExitCode.Conflict,
                StoreFault.InUse => ExitCode.Unavailable,
                _ => ExitCode.Failure,
            };
        }
    }
}
