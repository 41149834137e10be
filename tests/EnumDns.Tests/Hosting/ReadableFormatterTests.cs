using EnumDns.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Hosting;

public sealed class ReadableFormatterTests
{
    [Fact]
    public void An_entry_is_a_line_of_time_level_and_message() =>
        Assert.Equal("1987-11-01T12:00:00.250Z warning  disk full\n", Format(LogLevel.Warning, "disk full"));

    [Fact]
    public void Further_lines_are_indented_so_that_no_value_can_pass_for_an_entry() =>
        Assert.Equal("1987-11-01T12:00:00.250Z info     a\n    2026 critical b\n", Format(LogLevel.Information, "a\n2026 critical b"));

    [Fact]
    public void Control_characters_do_not_reach_the_terminal() =>
        Assert.Equal("1987-11-01T12:00:00.250Z error    a\\x1B[2J\\x0Db\\x9B\n", Format(LogLevel.Error, "a\u001b[2J\rb\u009b"));

    [Fact]
    public void An_exception_follows_its_message() =>
        Assert.Equal(
            "1987-11-01T12:00:00.250Z critical bug\n    System.FormatException: no\n",
            Format(LogLevel.Critical, "bug", new FormatException("no")));

    private static string Format(LogLevel level, string message, Exception? exception = null)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(level, "category", 0, message, exception, (state, _) => state);
        new ReadableFormatter(new StoppedClock()).Write(entry, null, writer);
        return writer.ToString();
    }

    private sealed class StoppedClock : TimeProvider
    {
        // RFC 1034 appeared in November 1987.
        public override DateTimeOffset GetUtcNow() => new(1987, 11, 1, 12, 0, 0, 250, TimeSpan.Zero);
    }
}
