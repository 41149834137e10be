using System.Text;

namespace EnumDns.Configuration;

/// <summary>Finds and opens the configuration file.</summary>
internal static class ConfigurationFile
{
    /// <summary>Names the file, like <c>--config</c>.</summary>
    public const string Variable = "ENUMDNS_CONFIG";

    // Far more than all settings with comments take; a disk image is not a configuration.
    private const int MaxOctets = 1 << 20;

    /// <summary>Where it is looked for when nobody names it; the first that is there is read.</summary>
    public static IReadOnlyList<string> Places { get; } = ["enumdns.yaml", "/etc/enumdns/enumdns.yaml"];

    /// <summary>The file to read: the one that is named, otherwise the first of <see cref="Places"/>, otherwise null.</summary>
    public static string? Find(string? named, IReadOnlyDictionary<string, string> environment)
    {
        if (named is not null)
            return named;
        return environment.TryGetValue(Variable, out var variable) && variable.Length > 0 ? variable : Places.FirstOrDefault(File.Exists);
    }

    /// <summary>Reads a file.</summary>
    public static ConfigurationReading Read(string file)
    {
        try
        {
            if (Directory.Exists(file))
                return Unreadable(file, "it is a folder");
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var octets = new byte[MaxOctets + 1];
            var length = stream.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
            if (length > MaxOctets)
                return Unreadable(file, $"it has more than {MaxOctets} octets");
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(octets, 0, length);
            return ConfigurationFileReader.Read(file, text.TrimStart('\uFEFF'));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(file, "there is no such file");
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(file, "it is not UTF-8");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unreadable(file, exception.Message);
        }
    }

    private static ConfigurationReading Unreadable(string file, string reason) => new([], [new ConfigurationMistake(file, $"cannot be read: {reason}")]);
}
