using System.Diagnostics;
using System.Text.RegularExpressions;
using EnumDns.Fixtures;

namespace EnumDns.Tests.Commands;

/// <summary>The manual pages are well formed and say what the program does.</summary>
public sealed class ManualTests
{
    private const string Program = "enumdns.8";
    private const string File = "enumdns.conf.5";

    public static TheoryData<string> Pages => new(Program, File);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Mandoc_has_nothing_to_say_about_a_page(string page) => Assert.Equal("", await RunAsync("mandoc", "-T", "lint", "-W", "warning", PathOf(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Man_shows_a_page_without_warnings(string page) => Assert.Equal("", await RunAsync("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", PathOf(page)));

    [Theory]
    [InlineData(File, "settings")]
    [InlineData(Program, "commands")]
    [InlineData(Program, "client options")]
    public void What_follows_from_the_program_stands_in_the_page(string page, string part)
    {
        var expected = part switch
        {
            "settings" => ManualText.Settings(),
            "commands" => ManualText.Commands(),
            _ => ManualText.ClientOptions(),
        };

        // Whoever changes the program takes it from there.
        System.IO.File.WriteAllText(Path.Join(AppContext.BaseDirectory, $"{page} {part}"), expected);
        Assert.Equal(expected, Part(page, part));
    }

    [Fact]
    public void The_exit_statuses_are_those_of_the_program()
    {
        var listed = Regex.Matches(System.IO.File.ReadAllText(PathOf(Program)), @"^\.It (\d+)$", RegexOptions.Multiline).Select(match => int.Parse(match.Groups[1].Value));
        var codes = typeof(EnumDns.Commands.ExitCode).GetFields().Where(field => field.FieldType == typeof(int)).Select(field => (int)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(), listed);
    }

    /// <summary>What stands between the two comments that name a part.</summary>
    private static string Part(string page, string part)
    {
        var text = System.IO.File.ReadAllText(PathOf(page));
        var (begin, end) = ($".\\\" {part}: as ManualText has it\n", $".\\\" end of {part}\n");
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, StringComparison.Ordinal)];
    }

    private static string PathOf(string page) => Clone.Find("docs/man/" + page);

    /// <summary>What a program that finds nothing wrong writes on its error stream; mandoc writes findings to its output.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await error + (program is "mandoc" ? output : "");
    }
}
