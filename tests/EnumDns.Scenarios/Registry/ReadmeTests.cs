using System.Text;
using System.Text.RegularExpressions;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>
/// The walk-through of README.md, run as it stands: each line behind a <c>$</c> is a command, and what follows is what it
/// prints. It runs in a network namespace of its own, so that the default ports are free.
/// </summary>
public sealed class ReadmeTests
{
    private const string Mark = "=== command ";

    // The server that the README starts first by `dotnet run`, and the function that it defines for the same.
    private const string Preamble = """
        ip link set lo up
        "$ENUMDNS" > server.log 2>&1 &
        server=$!
        trap 'kill $server; wait $server' EXIT
        for attempt in $(seq 600); do
          curl -sf http://127.0.0.1:5380/readyz > /dev/null && break
          kill -0 $server || { cat server.log; exit 1; }
          sleep 0.1
        done
        dotnet() { while [ "$1" != -- ]; do shift; done; shift; "$ENUMDNS" "$@"; }

        """;

    [Fact]
    public void Every_command_of_the_readme_prints_what_the_readme_says()
    {
        var commands = Read(File.ReadAllText(Clone.Find("README.md")));
        Assert.True(commands.Count >= 6, $"only {commands.Count} commands are found in README.md");
        using var files = new ScratchDirectory();
        Directory.CreateDirectory(files.File("zones"));
        foreach (var zone in Directory.EnumerateFiles(Clone.Find("zones"), "*.zone"))
            File.Copy(zone, files.File("zones/" + Path.GetFileName(zone)));
        var script = new StringBuilder(Preamble);
        for (var i = 0; i < commands.Count; i++)
            script.Append($"echo '{Mark}{i}'\n{commands[i].Command}\n");

        var (status, output, error) = PeerProgram.Run(
            "env", $"ENUMDNS={EnumDnsServer.Executable}", "unshare", "--net", "bash", "-c", $"cd '{files.Path}'\n{script}");

        Assert.True(status == 0, $"status {status}\n{output}\n{error}");
        var parts = output.Split(Mark, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(commands.Count, parts.Length);
        for (var i = 0; i < commands.Count; i++)
        {
            var printed = parts[i].Split('\n', 2)[1];
            Assert.True(Pattern(commands[i].Output).IsMatch(printed), $"$ {commands[i].Command}\nprints\n{printed}\nnot\n{commands[i].Output}\n{error}");
        }
    }

    /// <summary>The commands, each with the lines that follow it up to the next command or the end of its block, blank lines included.</summary>
    private static List<(string Command, string Output)> Read(string readme)
    {
        var commands = new List<(string Command, string Output)>();
        var isBlock = false;
        foreach (var line in readme.Split('\n'))
        {
            if (line.StartsWith("    $ ", StringComparison.Ordinal))
            {
                commands.Add((line[6..], ""));
                isBlock = true;
            }
            else if (isBlock && (line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal)))
            {
                commands[^1] = (commands[^1].Command, commands[^1].Output + (line.Length == 0 ? "" : line[4..].TrimEnd()) + "\n");
            }
            else
            {
                isBlock = false;
            }
        }

        return commands;
    }

    // Three dots stand for what differs from run to run; blanks at the end of a line are nobody's business.
    private static Regex Pattern(string expected) => new(
        $"^{string.Join(@"[ \t]*\n", expected.TrimEnd('\n').Split('\n').Select(line => Regex.Escape(line).Replace(@"\.\.\.", ".*", StringComparison.Ordinal)))}\\s*$",
        RegexOptions.None,
        TimeSpan.FromSeconds(5));
}
