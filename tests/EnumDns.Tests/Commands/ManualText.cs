using System.CommandLine;
using System.Text;

namespace EnumDns.Tests.Commands;

/// <summary>The parts of the manual pages that follow from the program: they stand in the pages as they are made here (mdoc(7)).</summary>
internal static class ManualText
{
    private static readonly string[] OptionsOfClients = ["--server", "--token-file", "--json"];
    private static readonly string[] OptionsOfAll = ["--help", "--version"];

    /// <summary>The list of settings in enumdns.conf(5).</summary>
    public static string Settings()
    {
        var text = new StringBuilder(".Bl -tag -width Ds\n");
        foreach (var setting in EnumDns.Configuration.Settings.All)
        {
            text.Append($".It Ic {setting.Path}\n{Sentence(setting.Description)}\nTakes {Escape(setting.Kind.Allowed)}.\n");
            if (setting.Default.Count > 0)
                text.Append($"Default:\n{string.Join(" ,\n", setting.Default.Select(value => $".Ql {value}"))} .\n");
            text.Append($"Variable\n.Ev {setting.Variable} ,\noption\n.Fl {setting.Flag[1..]} .\n");
        }

        return text.Append(".El\n").ToString();
    }

    /// <summary>The list of commands in enumdns(8).</summary>
    public static string Commands()
    {
        var text = new StringBuilder(".Bl -tag -width Ds\n");
        foreach (var (line, command) in CommandTree.All.Where(command => command.Command.Subcommands.Count == 0))
        {
            text.Append($".It Ic {line}{string.Concat(command.Arguments.Select(Argument))}\n{Sentence(command.Description!)}\n");
            if (command.Options.Any(option => option.Name == "--server"))
                text.Append("Asks the server.\n");
            if (command.Options.Any(option => option.Name == "--config"))
                text.Append("Takes an option for each setting of\n.Xr enumdns.conf 5 .\n");
            AppendOptions(text, [.. command.Options.Where(IsOwn)]);
        }

        return text.Append(".El\n").ToString();
    }

    /// <summary>The options of all commands that ask a server.</summary>
    public static string ClientOptions()
    {
        var text = new StringBuilder();
        AppendOptions(text, [.. CommandTree.All.Single(command => command.Line == "number get").Command.Options.Where(option => OptionsOfClients.Contains(option.Name))]);
        return text.ToString();
    }

    private static bool IsOwn(Option option) =>
        !OptionsOfClients.Contains(option.Name) && !OptionsOfAll.Contains(option.Name) && EnumDns.Configuration.Settings.All.All(setting => setting.Flag != option.Name);

    private static void AppendOptions(StringBuilder text, IReadOnlyList<Option> options)
    {
        if (options.Count == 0)
            return;
        text.Append(".Bl -tag -width Ds -compact\n");
        foreach (var option in options)
        {
            var names = string.Join(" , ", option.Aliases.Prepend(option.Name).Select(name => $"Fl {name[1..]}"));
            text.Append($".It {names}{(option.HelpName is { } unit ? $" Ar {Escape(unit)}" : "")}\n{Sentence(option.Description!)}\n");
        }

        text.Append(".El\n");
    }

    private static string Argument(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? " ..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $" Op Ar {argument.Name}{many}" : $" Ar {argument.Name}{many}";
    }

    private static string Sentence(string text) => Escape(text.TrimEnd('.')) + ".";

    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal);
        return escaped[0] is '.' or '\'' ? "\\&" + escaped : escaped;
    }
}
