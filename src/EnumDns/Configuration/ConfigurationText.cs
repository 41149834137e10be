using System.Buffers;
using System.Text.Json;

namespace EnumDns.Configuration;

/// <summary>Writes a configuration as a file that reads back the same, each value with its origin as a comment.</summary>
internal static class ConfigurationText
{
    private const int CommentColumn = 48;
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-");

    /// <summary>Writes all settings; those without a value stand as comments.</summary>
    public static void Write(ServerConfiguration configuration, TextWriter output)
    {
        string[] groups = [];
        foreach (var value in configuration.Values)
        {
            var keys = value.Setting.Path.Split('.');
            WriteGroups(groups, keys[..^1], output);
            groups = keys[..^1];
            var indent = new string(' ', 2 * groups.Length);
            var line = value.Texts.Count == 0 ? $"{indent}# {keys[^1]}: none" : $"{indent}{keys[^1]}: {Format(value)}";
            output.WriteLine($"{line.PadRight(CommentColumn)} # {value.Origin}");
        }
    }

    private static void WriteGroups(string[] before, string[] groups, TextWriter output)
    {
        var same = 0;
        while (same < Math.Min(before.Length, groups.Length) && before[same] == groups[same])
            same++;
        for (var i = same; i < groups.Length; i++)
            output.WriteLine($"{new string(' ', 2 * i)}{groups[i]}:");
    }

    private static string Format(SettingValue value) => value.Setting.Kind.IsList
        ? $"[{string.Join(", ", value.Texts.Select(text => $"\"{text}\""))}]"
        : value.Setting.Kind.IsPlain ? value.Texts[0] : Scalar(value.Texts[0]);

    // A JSON string is a YAML scalar; what could be read as anything else than a word is quoted.
    private static string Scalar(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAnyExcept(Plain) || !(char.IsAsciiLetter(text[0]) || text[0] is '/') || text is "null" ? JsonSerializer.Serialize(text) : text;
}
