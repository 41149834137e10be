using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace EnumDns.Hosting;

/// <summary>
/// One line for each log entry, as people read them: time in UTC, level, message. Further lines of a message are
/// indented, and control characters are escaped, so that no text from a file or a packet can pass for an entry.
/// </summary>
internal sealed class ReadableFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name under which the console logger finds this.</summary>
    public const string FormatterName = "readable";

    private const string Indent = "    ";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        textWriter.Write(Label(logEntry.LogLevel));
        WriteText(textWriter, logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } exception)
            WriteText(textWriter, "\n" + exception);
        textWriter.Write('\n');
    }

    private static string Label(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => " debug    ",
        LogLevel.Information => " info     ",
        LogLevel.Warning => " warning  ",
        LogLevel.Error => " error    ",
        _ => " critical ",
    };

    private static void WriteText(TextWriter writer, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] == '\n' && text[i] != '\n')
                writer.Write(Indent);
            if (text[i] != '\n' && char.IsControl(text[i]))
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"\\x{(int)text[i]:X2}"));
            else
                writer.Write(text[i]);
        }
    }
}
