using System.Xml.Linq;
using EnumDns.Peers.Reports;

namespace EnumDns.Scenarios.PeerComparison;

/// <summary>What the comparison makes of figures that are known.</summary>
public sealed class ReportTests
{
    [Fact]
    public void A_median_is_the_middle_of_the_rounds()
    {
        Assert.Equal(3, Sample(9, 1, 3).Median);
        Assert.Equal(2, Sample(1, 3).Median);
        Assert.Equal(7, Sample(7).Median);
    }

    [Fact]
    public void Samples_survive_their_way_through_csv()
    {
        Sample[] samples =
        [
            new(Measure.CpuPerQuery, Workloads.Random, ServerNames.EnumDns, [2.25, 2.5, 1e-6]),
            new(Measure.ResidentMemory, Workloads.Middle, ServerNames.ReadOnly, [123_456_789_012]),
        ];
        var read = CsvReport.Parse(CsvReport.Format(samples));
        Assert.Equal(samples.Length, read.Count);
        foreach (var (expected, actual) in samples.Zip(read))
        {
            Assert.Equal((expected.Measure, expected.Workload, expected.Server), (actual.Measure, actual.Workload, actual.Server));
            Assert.Equal(expected.Values, actual.Values);
        }
    }

    [Fact]
    public void A_sample_measured_again_replaces_the_earlier_one()
    {
        var figures = new Figures();
        figures.Add(Sample(1));
        figures.Add(Sample(2));
        Assert.Equal(2, Assert.Single(figures.Samples).Median);
    }

    [Theory]
    [InlineData(2.0, 5.0, 7.0, 0.4, "met")]
    [InlineData(3.0, 5.0, 7.0, 0.6, "**missed** by 50%")]
    [InlineData(3.0, 7.0, 5.0, 0.6, "**missed** by 50%")]
    public void A_ratio_is_taken_to_the_better_of_the_rivals(double ours, double nsd, double knot, double ratio, string verdict)
    {
        var bar = BarOf("187,000 random numbers", (ServerNames.EnumDns, ours), (ServerNames.Nsd, nsd), (ServerNames.Knot, knot));
        Assert.Equal(ratio, bar.Value!.Value, 9);
        Assert.Equal(verdict, bar.Verdict);
    }

    [Fact]
    public void Without_one_of_the_rivals_nothing_is_claimed()
    {
        var bar = BarOf("187,000 random numbers", (ServerNames.EnumDns, 1), (ServerNames.Nsd, 5));
        Assert.Null(bar.IsMet);
        Assert.Equal("not measured", bar.Verdict);
    }

    [Fact]
    public void A_goal_of_nothing_is_missed_by_anything()
    {
        Assert.True(new Bar("collections", 0, IsMost: true, "collections", 0, "").IsMet);
        Assert.Equal("**missed** by 2.00", new Bar("collections", 0, IsMost: true, "collections", 2, "").Verdict);
    }

    [Fact]
    public void Memory_per_number_is_the_growth_between_two_sizes()
    {
        var figures = new Figures();
        figures.Add(new Sample(Measure.ResidentMemory, Workloads.Middle, ServerNames.ReadOnly, [100e6]));
        figures.Add(new Sample(Measure.ResidentMemory, Workloads.Large, ServerNames.ReadOnly, [260e6]));
        var bar = Bars.Compute(figures, ZoneSizes.Full).Single(bar => bar.What.EndsWith("number in the URI", StringComparison.Ordinal));
        Assert.Equal(40, bar.Value);
        Assert.Equal("met", bar.Verdict);
    }

    [Fact]
    public void The_page_says_what_failed_and_has_a_row_for_each_goal()
    {
        var figures = new Figures();
        figures.Add(new Sample(Measure.CpuPerQuery, Workloads.Random, ServerNames.EnumDns, [2]));
        figures.AddFailure("part tcp: over its limit");
        var bars = Bars.Compute(figures, ZoneSizes.Full);
        var page = MarkdownReport.Format(Conditions, bars, figures, ["chart.svg"]);
        Assert.Contains("- part tcp: over its limit", page, StringComparison.Ordinal);
        Assert.Contains("![chart](chart.svg)", page, StringComparison.Ordinal);
        Assert.All(bars, bar => Assert.Contains($"| {bar.What} | {bar.LimitText} |", page, StringComparison.Ordinal));
        // A table holds together only where all its rows have as many cells as its head.
        var table = page[page.IndexOf("| What |", StringComparison.Ordinal)..].Split("\n\n")[0].TrimEnd().Split('\n');
        Assert.Single(table.Where(row => row.StartsWith('|')).Select(row => row.Count(character => character == '|')).Distinct());
    }

    [Fact]
    public void The_chart_is_svg_with_a_bar_in_proportion_for_each_server()
    {
        var figures = new Figures();
        Add(figures, ServerNames.EnumDns, 2, 400_000);
        Add(figures, ServerNames.Nsd, 8, 100_000);
        Add(figures, ServerNames.Ceiling, 1.8, 440_000);
        var chart = XDocument.Parse(UdpChart.Draw(figures, ZoneSizes.Full, "machine & <kernel>")!);
        var bars = chart.Descendants().Where(element => element.Name.LocalName == "rect" && element.Attribute("class")?.Value is "ours" or "other").Select(Width).ToList();
        Assert.Equal(4, bars.Count);
        Assert.Equal(4, bars[2] / bars[0], 1);
        Assert.Equal(4, bars[1] / bars[3], 1);
        Assert.Equal(2, chart.Descendants().Count(element => element.Name.LocalName == "line"));
        Assert.All(chart.Descendants().Where(element => element.Attribute("x") is not null), element => Assert.InRange((double)element.Attribute("x")!, 0, 860));
    }

    [Fact]
    public void Nothing_measured_gives_no_chart() => Assert.Null(UdpChart.Draw(new Figures(), ZoneSizes.Full, ""));

    private static RunConditions Conditions { get; } = new(
        DateTimeOffset.UnixEpoch, "processor", 2, 24, "kernel", "runtime", "commit", "run.sh", "0.1", [new ServerConditions("NSD", "4", "as it comes")], ZoneSizes.Full);

    private static Sample Sample(params double[] values) => new(Measure.CpuPerQuery, Workloads.Random, ServerNames.EnumDns, values);

    private static double Width(XElement element) => (double)element.Attribute("width")!;

    private static void Add(Figures figures, string server, double cpu, double rate)
    {
        figures.Add(new Sample(Measure.CpuPerQuery, Workloads.Random, server, [cpu]));
        figures.Add(new Sample(Measure.QueriesPerSecond, Workloads.Random, server, [rate]));
    }

    private static Bar BarOf(string what, params (string Server, double Cpu)[] servers)
    {
        var figures = new Figures();
        foreach (var (server, cpu) in servers)
            figures.Add(new Sample(Measure.CpuPerQuery, Workloads.Random, server, [cpu]));
        return Bars.Compute(figures, ZoneSizes.Full).Single(bar => bar.What.EndsWith(what, StringComparison.Ordinal) && bar.What.Contains("NSD", StringComparison.Ordinal));
    }
}
