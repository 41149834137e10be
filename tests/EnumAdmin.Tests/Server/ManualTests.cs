using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EnumDns.Protocol.Names;

namespace EnumAdmin.Tests.Server;

public sealed class ManualTests
{
    private static readonly Regex Block = new("^```(sh|json)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    [Fact]
    public async Task Every_example_of_the_manual_works_as_it_stands_there()
    {
        await using var server = await ApiServer.StartAsync(null, null, ApiServer.France with { Apex = DomainName.Parse("2.6.2.nrenum.net"), CountryCode = null, TrunkPrefix = null });
        var manual = (await server.Client.GetAsync("/docs")).Expect(200).Text;
        var examples = string.Join('\n', Block.Matches(manual).Where(block => block.Groups[1].Value == "sh").Select(block => block.Groups[2].Value));
        Assert.Contains("http://127.0.0.1:5380", examples);
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "data", "admin.token"), ApiServer.WriteToken + "\n");

        var script = $$"""
            set -euo pipefail
            curl() { command curl -sS --fail-with-body "$@" || { echo "FAILED: curl $*" >&2; exit 1; }; }
            {{examples.Replace("http://127.0.0.1:5380", $"http://{server.Endpoint}", StringComparison.Ordinal)}}
            """;
        var (status, output) = await RunAsync(script, folder.FullName);
        Assert.True(status == 0, output);
        // The last of an import's lines tells whether it was done.
        Assert.Contains("{\"result\":", output);
        Assert.Contains("\"outcome\":", output);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_answer_that_the_manual_shows_is_the_answer()
    {
        await using var server = await ApiServer.StartAsync();
        var manual = (await server.Client.GetAsync("/docs")).Text;
        var shown = Block.Matches(manual).Where(block => block.Groups[1].Value == "json").Select(block => JsonNode.Parse(block.Groups[2].Value)!).ToList();
        var body = """{"endpoints":[{"service":"sip","uri":"sip:ccmcu40.in2p3.fr"},{"service":"h323","uri":"h323:ccmcu40.in2p3.fr"}],"note":"bridge 0"}""";
        var answer = (await server.Client.PutAsync("/v1/numbers/+33426687300", body)).Expect(201).Json;
        Assert.Equal(answer.ToJsonString(), shown[0].ToJsonString());
        var rejected = (await server.Client.PutAsync("/v1/numbers/+33426687300", """{"endpoints":[{"service":"sip","uri":"h323:ccmcu40.in2p3.fr"}]}""")).Expect(422).Json;
        Assert.Equal(rejected.ToJsonString(), shown[1].ToJsonString());
    }

    [Fact]
    public async Task Every_rule_of_the_API_stands_in_the_manual()
    {
        await using var server = await ApiServer.StartAsync();
        var manual = (await server.Client.GetAsync("/docs")).Text;
        var rules = typeof(EnumAdmin.Contracts.ContractRules).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(rules, rule => Assert.Contains($"`{rule}`", manual));
    }

    private static async Task<(int Status, string Output)> RunAsync(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-s"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
