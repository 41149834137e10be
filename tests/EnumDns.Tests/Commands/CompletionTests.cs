using System.Diagnostics;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

/// <summary>The scripts of <c>enumdns completion</c> in the shells that they are for.</summary>
public sealed class CompletionTests : IDisposable
{
    private const string BashDriver = """
        line=$1
        read -ra COMP_WORDS <<<"$line"
        [[ $line == *' ' ]] && COMP_WORDS+=('')
        COMP_LINE=$line COMP_POINT=${#line} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _enumdns
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    private const string ZshDriver = """
        compdef() { : }
        compadd() { shift; print -l -- "$@" }
        _files() { print -l -- * }
        source ./script
        words=("${(@s: :)1}")
        CURRENT=${#words}
        _enumdns
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Lines
    {
        get
        {
            var lines = new (string Line, string Words)[]
            {
                ("enumdns number s", "set"),
                ("enumdns number ", "delete get list set"),
                ("enumdns number set +33 --s", "--server --sip"),
                ("enumdns completion ", "bash fish zsh"),
                ("enumdns zone check my", "my.zone"),
                ("enumdns serve --tcp-cl", "--tcp-clients --tcp-clients-per-source"),
            };
            var data = new TheoryData<string, string, string>();
            foreach (var shell in new[] { "bash", "zsh", "fish" })
            {
                foreach (var (line, words) in lines)
                    data.Add(shell, line, words);
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_is_completed_by_what_may_come_next(string shell, string line, string words)
    {
        _folder.Write("my.zone", "");
        _folder.Write("script", (await CommandRun.OfAsync("", "completion", shell)).Output);

        var output = shell switch
        {
            "bash" => await RunAsync("bash", "--norc", "-c", "source ./script\n" + BashDriver, "bash", line),
            "zsh" => await RunAsync("zsh", "-f", "-c", ZshDriver, "zsh", line),
            _ => await RunAsync("fish", "--no-config", "-c", "source ./script; complete -C $argv[1]", line),
        };

        var completions = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t')[0]).Where(word => word is not "script");
        Assert.Equal(words.Split(' '), completions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_shell_is_a_wrong_command_line() => Assert.Equal(2, (await CommandRun.OfAsync("", "completion", "csh")).Status);

    private async Task<string> RunAsync(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = _folder.Path };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = _folder.Path;
        // The program's own starter looks for the runtime there.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await error);
        return output;
    }
}
