using System.Diagnostics;
using System.Text;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Other software that reads master files of the zone <c>example.</c>; each call has a directory of its own.</summary>
internal static class OtherReaders
{
    /// <summary>What BIND prints of a zone, or null where it refuses it.</summary>
    public static string? Bind(string zone, string included = "") =>
        Run("named-compilezone", "-q -i none -k ignore -n ignore -m ignore -M ignore -S ignore -r ignore -W ignore -T ignore -F text -s full -o out example zone", zone, included, "out", out var output)
            ? output
            : null;

    /// <summary>What NSD prints of a zone, or null where it refuses it.</summary>
    public static string? Nsd(string zone) => Run("nsd-checkzone", "-p example zone", zone, "", null, out var output) ? output : null;

    /// <summary>Whether a program takes a zone for good; with what it says.</summary>
    public static bool Accepts(string program, string arguments, string zone, out string output) => Run(program, arguments, zone, "", null, out output);

    private static bool Run(string program, string arguments, string zone, string included, string? outputFile, out string output)
    {
        var directory = Directory.CreateTempSubdirectory("zonefiles-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "zone"), zone, Encoding.Latin1);
            File.WriteAllText(Path.Combine(directory.FullName, "sub"), included, Encoding.Latin1);
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = directory.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.Latin1,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var succeeded = process.ExitCode == 0;
            if (!succeeded)
                output += errors.Result;
            else if (outputFile is not null)
                output = File.ReadAllText(Path.Combine(directory.FullName, outputFile), Encoding.Latin1);
            return succeeded;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
