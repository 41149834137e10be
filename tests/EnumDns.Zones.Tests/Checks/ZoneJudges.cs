using System.Diagnostics;
using System.Text;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>The checking programs of NSD, Knot and BIND, which decide as their servers do.</summary>
internal static class ZoneJudges
{
    /// <summary>What NSD makes of a zone.</summary>
    public static Verdict Nsd(string apex, string zone)
    {
        var (failed, output) = Run("nsd-checkzone", $"{apex} zone", zone);
        return failed ? Verdict.Refuses : output.Contains("warning", StringComparison.Ordinal) ? Verdict.Warns : Verdict.Loads;
    }

    /// <summary>What Knot makes of a zone. The program fails for all that it finds; the server refuses what is called serious.</summary>
    public static Verdict Knot(string apex, string zone)
    {
        var (failed, output) = Run("kzonecheck", $"-o {apex} zone", zone);
        return output.Contains("Serious semantic error", StringComparison.Ordinal) ? Verdict.Refuses
            : !failed ? Verdict.Loads
            : output.Contains("Error summary", StringComparison.Ordinal) ? Verdict.Warns
            : Verdict.Refuses;
    }

    /// <summary>What BIND makes of a zone, without asking other servers about it.</summary>
    public static Verdict Bind(string apex, string zone)
    {
        var (failed, output) = Run("named-checkzone", $"-i local {apex} zone", zone);
        var remarks = output.Split('\n').Count(line => line.Length > 0 && line != "OK" && !line.Contains(": loaded serial ", StringComparison.Ordinal));
        return failed ? Verdict.Refuses : remarks > 0 ? Verdict.Warns : Verdict.Loads;
    }

    private static (bool Failed, string Output) Run(string program, string arguments, string zone)
    {
        var directory = Directory.CreateTempSubdirectory("zone-judges-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "zone"), zone, Encoding.Latin1);
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = directory.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            return (process.ExitCode != 0, output);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
