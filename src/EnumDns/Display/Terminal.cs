using Spectre.Console;

namespace EnumDns.Display;

/// <summary>A terminal as Spectre.Console sees it.</summary>
internal static class Terminal
{
    private const int WidthWithoutTerminal = 120;

    /// <summary>The terminal behind a writer that is known to be one.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var isConsole = ReferenceEquals(output, Console.Out) || ReferenceEquals(output, Console.Error);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isConsole ? AnsiSupport.Detect : AnsiSupport.Yes,
            Interactive = isConsole ? InteractionSupport.Detect : InteractionSupport.Yes,
            // Nothing here needs colours to be understood.
            ColorSystem = ColorSystemSupport.NoColors,
        });
        if (!isConsole)
            terminal.Profile.Width = WidthWithoutTerminal;
        return terminal;
    }
}
