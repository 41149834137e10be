using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EnumDns.Configuration;

/// <summary>
/// Reads the configuration file: YAML of mappings, lists and scalars. Every unknown or repeated key and every wrong value
/// is reported with its place; reading goes on behind it, and ends only where the text is no YAML.
/// </summary>
internal sealed class ConfigurationFileReader
{
    private readonly string _file;
    private readonly Parser _parser;
    private readonly List<SettingValue> _values = [];
    private readonly List<ConfigurationMistake> _mistakes = [];

    private ConfigurationFileReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="file">The file's name, for places.</param>
    /// <param name="text">The text.</param>
    public static ConfigurationReading Read(string file, string text)
    {
        var reader = new ConfigurationFileReader(file, text);
        try
        {
            reader.ReadStream();
        }
        catch (YamlException exception)
        {
            reader.Report(exception.Start, $"not YAML: {exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or EndOfStreamException)
        {
            // The parser's other ways to end on broken texts.
            reader.Report(reader._parser.Current?.End ?? Mark.Empty, "not YAML from here on");
        }

        return new ConfigurationReading(reader._values, reader._mistakes);
    }

    private void ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return;
        _parser.Consume<DocumentStart>();
        ReadGroup("", "the file");
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            Report(second.Start, "a second document; a configuration file holds one");
    }

    /// <summary>Reads the value of a key that has keys of its own.</summary>
    private void ReadGroup(string prefix, string name)
    {
        if (_parser.TryConsume<MappingStart>(out var start))
        {
            RefuseProperties(start);
            ReadMapping(prefix, name);
            return;
        }

        if (!(_parser.Current is Scalar scalar && IsNull(scalar)))
            Report(_parser.Current!.Start, $"{name} takes keys of its own: {KeysOf(prefix)}");
        _parser.SkipThisAndNestedEvents();
    }

    private void ReadMapping(string prefix, string name)
    {
        var lines = new Dictionary<string, long>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                Report(_parser.Current!.Start, $"not a key; allowed in {name}: {KeysOf(prefix)}");
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }

            var path = prefix + key.Value;
            if (key.Value.Contains('.', StringComparison.Ordinal) || !IsKnown(path))
                Report(key.Start, $"unknown key '{key.Value}'; allowed in {name}: {KeysOf(prefix)}");
            else if (!lines.TryAdd(key.Value, key.Start.Line))
                Report(key.Start, $"'{key.Value}' stands in line {lines[key.Value]} already");
            else
            {
                ReadValue(path, key.Value);
                continue;
            }

            _parser.SkipThisAndNestedEvents();
        }
    }

    private void ReadValue(string path, string name)
    {
        if (Settings.All.FirstOrDefault(setting => setting.Path == path) is not { } setting)
        {
            ReadGroup(path + ".", $"'{name}'");
            return;
        }

        var line = _parser.Current!.Start.Line;
        var scalars = ReadScalars(setting, name);
        if (scalars.Count == 0)
            return;
        string[] texts = [.. scalars.Select(scalar => scalar.Value)];
        foreach (var (index, message) in setting.Kind.CheckAll(texts))
            Report(scalars[index].Start, $"'{name}': {message}");
        _values.Add(new SettingValue(setting, texts, $"{_file}:{line}"));
    }

    /// <summary>Reads one scalar, or a list of them where the setting takes several.</summary>
    /// <returns>Those that have the right form.</returns>
    private List<Scalar> ReadScalars(Setting setting, string name)
    {
        var scalars = new List<Scalar>();
        if (setting.Kind.IsList && _parser.TryConsume<SequenceStart>(out var start))
        {
            RefuseProperties(start);
            if (_parser.Accept<SequenceEnd>(out _))
                Report(start.Start, $"'{name}' is an empty list; it takes {setting.Kind.Allowed}");
            while (!_parser.TryConsume<SequenceEnd>(out _))
                ReadScalar(setting, name, scalars);
        }
        else
        {
            ReadScalar(setting, name, scalars);
        }

        return scalars;
    }

    private void ReadScalar(Setting setting, string name, List<Scalar> scalars)
    {
        if (!_parser.TryConsume<Scalar>(out var scalar))
        {
            Report(_parser.Current!.Start, $"'{name}' takes {setting.Kind.Allowed}");
            _parser.SkipThisAndNestedEvents();
            return;
        }

        RefuseProperties(scalar);
        if (IsNull(scalar))
            Report(scalar.Start, $"'{name}' has no value; it takes {setting.Kind.Allowed}");
        else if (setting.Kind.IsPlain && scalar.Style is not ScalarStyle.Plain)
            Report(scalar.Start, $"'{name}' takes {setting.Kind.Allowed}, without quotes");
        else
            scalars.Add(scalar);
    }

    // A configuration says what it says where it says it.
    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            Report(node.Start, "anchors and tags are not read here");
    }

    private void Report(Mark place, string message) => _mistakes.Add(new ConfigurationMistake($"{_file}:{place.Line}:{place.Column}", message.ReplaceLineEndings(" ")));

    private static bool IsNull(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };

    private static bool IsKnown(string path) => Settings.All.Any(setting => setting.Path == path || setting.Path.StartsWith(path + ".", StringComparison.Ordinal));

    private static string KeysOf(string prefix) => string.Join(", ", Settings.All
        .Where(setting => setting.Path.StartsWith(prefix, StringComparison.Ordinal))
        .Select(setting => setting.Path[prefix.Length..].Split('.')[0])
        .Distinct());
}
