using System.Globalization;
using System.Security;
using System.Text;

namespace EnumDns.Peers.Reports;

/// <summary>
/// Horizontal bars as SVG, two measures side by side: CPU time for a query on the left, queries per second on the right, and
/// the ceiling as a dashed line through both. It brings its own background, so that it can be read on light and dark pages.
/// </summary>
internal static class SvgChart
{
    private const int Width = 860;
    private const int NameRight = 100;
    private const int BarLeft = 110;
    private const int BarWidth = 250;
    private const int RightLeft = 490;
    private const int RowHeight = 22;
    private const int BarHeight = 14;
    private const int TextDrop = 11;
    private const int HeadHeight = 92;
    private const int GroupHead = 44;
    private const int FootHeight = 18;

    /// <summary>The chart.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">A line below, such as machine and date.</param>
    /// <param name="groups">One below the other, on the same scales.</param>
    public static string Draw(string title, string subtitle, IReadOnlyList<ChartGroup> groups)
    {
        var height = HeadHeight + groups.Sum(HeightOf) + FootHeight;
        var svg = new StringBuilder();
        AppendHead(svg, height, title, subtitle);
        var all = groups.SelectMany(group => group.Line is { } line ? group.Bars.Append(line) : group.Bars).ToList();
        var cpuScale = BarWidth / Math.Max(all.Max(bar => bar.CpuPerQuery), double.Epsilon);
        var rateScale = BarWidth / Math.Max(all.Max(bar => bar.QueriesPerSecond), double.Epsilon);
        var top = HeadHeight;
        foreach (var group in groups)
        {
            AppendGroup(svg, group, top, cpuScale, rateScale);
            top += HeightOf(group);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int HeightOf(ChartGroup group) => GroupHead + (RowHeight * group.Bars.Count) + 14;

    private static void AppendHead(StringBuilder svg, int height, string title, string subtitle) =>
        svg.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{Width}}" height="{{height}}" viewBox="0 0 {{Width}} {{height}}" role="img" aria-label="{{Escape(title)}}">
            <style>
              text { font: 12px system-ui, sans-serif; fill: #24292f }
              .title { font-size: 17px; font-weight: 600 }
              .group { font-weight: 600 }
              .soft { fill: #57606a }
              .card { fill: #ffffff; stroke: #d0d7de }
              .value { paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
              .ours { fill: #0969da }
              .other { fill: #afb8c1 }
              .ceiling { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 4 3 }
              .ceilingname { fill: #cf222e }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 }
                .soft { fill: #9da7b1 }
                .card { fill: #161b22; stroke: #3d444d }
                .value { stroke: #161b22 }
                .ours { fill: #4493f8 }
                .other { fill: #656c76 }
                .ceiling { stroke: #ff7b72 }
                .ceilingname { fill: #ff7b72 }
              }
            </style>
            <rect class="card" x="0.5" y="0.5" width="{{Width - 1}}" height="{{height - 1}}" rx="8"/>
            <text class="title" x="20" y="32">{{Escape(title)}}</text>
            <text class="soft" x="20" y="52">{{Escape(subtitle)}}</text>
            <text class="soft" x="{{BarLeft}}" y="80">CPU time per query, µs (less is better)</text>
            <text class="soft" x="{{RightLeft}}" y="80">queries per second (more is better)</text>

            """);

    private static void AppendGroup(StringBuilder svg, ChartGroup group, int top, double cpuScale, double rateScale)
    {
        // Bars, then the ceiling, then text, so that the line hides no figure.
        var texts = new StringBuilder();
        texts.Append(CultureInfo.InvariantCulture, $"<text class=\"group\" x=\"20\" y=\"{top + 16}\">{Escape(group.Title)}</text>\n");
        var y = top + GroupHead;
        foreach (var bar in group.Bars)
        {
            texts.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameRight}\" y=\"{y + TextDrop}\" text-anchor=\"end\">{Escape(bar.Name)}</text>\n");
            AppendBar(svg, texts, bar, BarLeft, y, bar.CpuPerQuery * cpuScale, bar.CpuPerQuery.ToString("F2", CultureInfo.InvariantCulture));
            AppendBar(svg, texts, bar, RightLeft, y, bar.QueriesPerSecond * rateScale, bar.QueriesPerSecond.ToString("N0", CultureInfo.InvariantCulture));
            y += RowHeight;
        }

        if (group.Line is { } line)
        {
            AppendCeiling(svg, texts, BarLeft + (line.CpuPerQuery * cpuScale), top, y, line.CpuPerQuery.ToString("F2", CultureInfo.InvariantCulture));
            AppendCeiling(svg, texts, RightLeft + (line.QueriesPerSecond * rateScale), top, y, line.QueriesPerSecond.ToString("N0", CultureInfo.InvariantCulture));
        }

        svg.Append(texts);
    }

    private static void AppendBar(StringBuilder svg, StringBuilder texts, ChartBar bar, int left, int y, double width, string value)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{(bar.IsOurs ? "ours" : "other")}\" x=\"{left}\" y=\"{y}\" width=\"{width:F1}\" height=\"{BarHeight}\" rx=\"2\"/>\n");
        texts.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{left + width + 6:F1}\" y=\"{y + TextDrop}\">{value}</text>\n");
    }

    private static void AppendCeiling(StringBuilder svg, StringBuilder texts, double x, int top, int bottom, string value)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"ceiling\" x1=\"{x:F1}\" y1=\"{top + 39}\" x2=\"{x:F1}\" y2=\"{bottom}\"/>\n");
        texts.Append(CultureInfo.InvariantCulture, $"<text class=\"ceilingname\" x=\"{x:F1}\" y=\"{top + 35}\" text-anchor=\"middle\">ceiling {value}</text>\n");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
