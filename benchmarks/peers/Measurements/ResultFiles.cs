using System.Globalization;
using System.Text;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Measurements;

/// <summary>The files of one run, named after its date.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="conditions">Of the run.</param>
internal sealed class ResultFiles(string folder, RunConditions conditions)
{
    /// <summary>Writes or replaces all of them.</summary>
    public void Write(Figures figures)
    {
        Directory.CreateDirectory(folder);
        var name = conditions.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var chart = UdpChart.Draw(figures, conditions.Sizes, $"{conditions.Processor}, kernel {conditions.Kernel}, {name}; server and load generator on one core each");
        if (chart is not null)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.svg"), chart);
            // For pages that show whatever was measured last.
            File.WriteAllText(Path.Combine(folder, "latest.svg"), chart);
        }

        File.WriteAllText(Path.Combine(folder, $"{name}.csv"), CsvReport.Format(figures.Samples));
        File.WriteAllText(
            Path.Combine(folder, $"{name}.md"),
            MarkdownReport.Format(conditions, Bars.Compute(figures, conditions.Sizes), figures, chart is null ? [] : [$"{name}.svg"]));
    }

    /// <summary>The goals as a table, for a terminal.</summary>
    public string Table(Figures figures)
    {
        var text = new StringBuilder();
        MarkdownReport.AppendBars(text, Bars.Compute(figures, conditions.Sizes));
        foreach (var failure in figures.Failures)
            text.Append(CultureInfo.InvariantCulture, $"failed: {failure}\n");
        return text.ToString();
    }
}
