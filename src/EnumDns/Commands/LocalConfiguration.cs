using EnumDns.Configuration;

namespace EnumDns.Commands;

/// <summary>The configuration of the server on this machine, for commands that look for it.</summary>
internal static class LocalConfiguration
{
    /// <summary>Reads it. A file that only the server may read counts as none.</summary>
    /// <returns>The configuration, or null where the mistakes are on the error stream.</returns>
    public static ServerConfiguration? Load(CommandStreams streams)
    {
        var file = ConfigurationFile.Find(null, streams.Environment);
        var configuration = ServerConfiguration.Load(file is null || IsClosed(file) ? null : file, streams.Environment, [], out var mistakes);
        foreach (var mistake in mistakes)
            streams.Error.WriteLine(mistake);
        return configuration;
    }

    private static bool IsClosed(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
