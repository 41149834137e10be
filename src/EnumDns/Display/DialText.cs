using System.Text.Json.Nodes;
using EnumDns.Client;

namespace EnumDns.Display;

/// <summary>The walk from a number to its URIs, as people read it: the result first, then each name that was asked with what a client makes of its records.</summary>
internal static class DialText
{
    /// <summary>Writes a walk.</summary>
    public static void Write(TextWriter output, JsonNode dial)
    {
        var targets = dial.Items("targets");
        FieldWriter.Write(output, dial.Text("number"), [.. targets.Select(target => (target.Text("service"), (IReadOnlyList<string>)[target.Text("uri")]))]);
        if (targets.Count == 0)
            output.WriteLine($"  {VisibleText.Of(dial.Text("message"))}");
        var steps = dial.Items("steps");
        for (var i = 0; i < steps.Count; i++)
            WriteStep(output, i + 1, steps[i]);
    }

    private static void WriteStep(TextWriter output, int number, JsonNode step)
    {
        output.WriteLine();
        output.WriteLine(VisibleText.Of($"step {number}: {step.Text("name")} NAPTR: {Answer(step)}"));
        foreach (var alias in step.Items("aliases"))
            output.WriteLine(VisibleText.Of($"  alias of {JsonField.Text(alias)}"));
        foreach (var server in step.Items("servers"))
            output.WriteLine(VisibleText.Of($"  {step.Text("cut")} is served by {string.Join(' ', server.Items("addresses").Select(JsonField.Text).Prepend(server.Text("host")))}"));
        foreach (var rule in step.Items("rules"))
        {
            output.WriteLine(VisibleText.Of($"  {Record(rule)}"));
            output.WriteLine(VisibleText.Of($"    {string.Join("; ", new[] { Verdict(rule.Text("verdict")), rule.Text("uri"), rule.Text("reason") }.Where(text => text.Length > 0))}"));
        }
    }

    private static string Answer(JsonNode step)
    {
        var records = step.Items("rules").Count;
        var ttl = step.Text("ttl") is { Length: > 0 } seconds ? $", TTL {seconds}" : "";
        return step.Text("response") switch
        {
            "answer" => $"{records} record{(records == 1 ? "" : "s")}{ttl}",
            "noData" => "the name exists without NAPTR records",
            "nameError" => "no such name (NXDOMAIN)",
            "referral" => $"delegated at {step.Text("cut")}",
            "aliasElsewhere" => "an alias of a name that other servers know",
            _ => step.Text("rcode"),
        };
    }

    /// <summary>As dig writes it.</summary>
    private static string Record(JsonNode rule) =>
        $"{rule.Text("order")} {rule.Text("preference")} {Quoted(rule, "flags")} {Quoted(rule, "services")} {Quoted(rule, "regexp")} {rule.Text("replacement")}";

    private static string Quoted(JsonNode rule, string field) =>
        $"\"{rule.Text(field).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Verdict(string verdict) => verdict switch
    {
        "chosen" => "used",
        "fallback" => "not used",
        "leadsOn" => "leads on",
        _ => "dropped",
    };
}
