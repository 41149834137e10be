using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>BIND's <c>named-checkzone</c> as a judge of single records: each stands at its own name of one zone.</summary>
internal static partial class BindCheckZone
{
    private const string Head = "$TTL 3600\n@ SOA . . 1 2 3 4 5\n@ NS .\n";
    private const int HeadLines = 3;
    private const string Refused = "TXT refused";

    /// <summary>What BIND makes of records: their RDATA as it prints them, null for those that it refuses.</summary>
    /// <param name="records">Type and RDATA as a master file has them; none may change how the next line is read.</param>
    public static IReadOnlyList<string?> Judge(IReadOnlyList<string> records)
    {
        var accepted = records.ToList();
        List<int> refused;
        do
        {
            // Some faults keep named-checkzone from looking at the lines that follow.
            refused = [.. LinesAtFault().Matches(Run(accepted, dump: false)).Select(match => Number(match.Groups[1]) - HeadLines - 1)];
            Assert.True(refused.TrueForAll(line => line >= 0 && line < records.Count), Run(accepted, dump: false));
            refused.ForEach(line => accepted[line] = Refused);
        }
        while (refused.Count > 0);

        var printed = PrintedRecords().Matches(Run(accepted, dump: true)).ToDictionary(match => Number(match.Groups[1]), match => match.Groups[2].Value);
        return [.. accepted.Select((record, i) => record == Refused ? null : printed[i])];
    }

    private static string Run(IReadOnlyList<string> records, bool dump)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Head + string.Concat(records.Select((record, i) => $"r{i} {record}\n")), System.Text.Encoding.Latin1);
            string[] lenient = ["-i", "none", .. "kmnMSTWr".SelectMany(check => new[] { $"-{check}", "ignore" })];
            string[] output = dump ? ["-D", "-s", "full", "-o", "-"] : [];
            using var process = Process.Start(new ProcessStartInfo("named-checkzone", [.. lenient, .. output, "example", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(!dump || printed.Length > 0, $"named-checkzone does not print the zone: {errors.Result}");
            return dump ? printed : errors.Result + printed;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // A signature's time is no matter of its form.
    [GeneratedRegex(@"^(?!.*(?:warning|signature has expired)).*?\.tmp:(\d+): ", RegexOptions.Multiline)]
    private static partial Regex LinesAtFault();

    [GeneratedRegex(@"^r(\d+)\.example\.\s+3600 IN \S+\s+(.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintedRecords();
}
