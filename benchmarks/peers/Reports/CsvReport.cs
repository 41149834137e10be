using System.Globalization;
using System.Text;

namespace EnumDns.Peers.Reports;

/// <summary>All samples, every round, as CSV (RFC 4180); what was written can be read again and added to.</summary>
internal static class CsvReport
{
    private const string Header = "measure,workload,server,median,rounds";

    /// <summary>The samples as text.</summary>
    public static string Format(IEnumerable<Sample> samples)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var sample in samples)
        {
            var rounds = string.Join(' ', sample.Values.Select(Show));
            text.Append(CultureInfo.InvariantCulture, $"{sample.Measure},\"{sample.Workload}\",\"{sample.Server}\",{Show(sample.Median)},{rounds}\n");
        }

        return text.ToString();
    }

    /// <summary>The samples of a text that <see cref="Format"/> made.</summary>
    public static IReadOnlyList<Sample> Parse(string text)
    {
        var samples = new List<Sample>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            // Names have commas and no quotes.
            var quoted = line.Split('"');
            var measure = Enum.Parse<Measure>(quoted[0].TrimEnd(','));
            var rounds = quoted[4].Split(',')[2].Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture));
            samples.Add(new Sample(measure, quoted[1], quoted[3], [.. rounds]));
        }

        return samples;
    }

    private static string Show(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
