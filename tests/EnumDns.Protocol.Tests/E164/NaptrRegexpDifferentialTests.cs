using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Tests.E164;

/// <summary>Our matcher beside the ones that clients run: glibc's, through sed, and a Perl-like one.</summary>
public sealed class NaptrRegexpDifferentialTests
{
    // Fixed, because glibc's matcher takes minutes over some expressions with nested repetition; ENUMDNS_SEED tries others.
    private readonly int _seed = int.Parse(Environment.GetEnvironmentVariable("ENUMDNS_SEED") ?? "6116", CultureInfo.InvariantCulture);

    [Fact]
    public void Portable_expressions_match_as_in_a_Perl_like_engine()
    {
        var source = new ExpressionSource(_seed);
        for (var i = 0; i < 3000; i++)
        {
            var expression = source.Next(isPortable: true);
            var field = Field(expression, source.Groups);
            var theirs = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            for (var j = 0; j < 5; j++)
            {
                var text = source.NextText();
                var match = theirs.Match(text);
                var expected = match.Success ? string.Join(',', Enumerable.Range(1, source.Groups).Select(group => match.Groups[group].Value)) : null;
                Assert.True(expected == Apply(field, text), $"seed {_seed}: {field} on {text}: {Apply(field, text)}, theirs {expected}");
            }
        }
    }

    [Fact]
    public void Every_expression_matches_as_in_sed()
    {
        var source = new ExpressionSource(_seed);
        var cases = Enumerable.Range(0, 2000).Select(_ => (Expression: source.Next(isPortable: false), source.Groups, Text: source.NextText())).ToList();

        // One script line for each input line; what does not match becomes a lone hyphen.
        var script = cases.Select((one, i) => $"{i + 1}{{s!{one.Expression}!\\n&\\n!;t found{i}\ns!.*!-!;b\n:found{i}\ns!.*\\n(.*)\\n.*!=\\1!}}");
        var theirs = RunSed(string.Join('\n', script), cases.Select(one => one.Text));
        for (var i = 0; i < cases.Count; i++)
        {
            // The whole expression as one group shows leftmost and longest.
            var ours = Apply($"!({cases[i].Expression})!\\1!", cases[i].Text) is { } match ? "=" + match : "-";
            Assert.True(theirs[i] == ours, $"seed {_seed}: {cases[i].Expression} on {cases[i].Text}: {ours}, theirs {theirs[i]}");
        }
    }

    private static string Field(string expression, int groups) =>
        $"!{expression}!{string.Join(',', Enumerable.Range(1, groups).Select(group => $"\\{group}"))}!";

    private static string? Apply(string field, string text)
    {
        Assert.True(NaptrRegexp.TryParse(Encoding.ASCII.GetBytes(field), out var regexp, out var fault), $"{field}: {fault.Message}");
        return regexp.TryApply(text, out var result) ? result : null;
    }

    private static List<string> RunSed(string script, IEnumerable<string> lines)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        try
        {
            var start = new ProcessStartInfo("sed", ["-E", "-f", file]) { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C" } };
            using var sed = Process.Start(start)!;
            var output = Task.Run(() => sed.StandardOutput.ReadToEnd());
            foreach (var line in lines)
                sed.StandardInput.WriteLine(line);
            sed.StandardInput.Close();
            return [.. output.Result.Split('\n')];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
