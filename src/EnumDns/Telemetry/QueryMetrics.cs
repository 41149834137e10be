using System.Globalization;
using System.Text;
using EnumDns.Protocol.Messages;

namespace EnumDns.Telemetry;

/// <summary>The counters of queries in Prometheus' text form.</summary>
internal static class QueryMetrics
{
    /// <summary>The metrics, each with its help and type, every line ended.</summary>
    public static string Format(QueryCounters counters)
    {
        var text = new StringBuilder();
        Head(text, "enumdns_dns_responses_total", "DNS responses by transport and RCODE.");
        foreach (var isTcp in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var rcode in Enum.GetValues<Rcode>())
            {
                var labels = $"{{transport=\"{(isTcp ? "tcp" : "udp")}\",rcode=\"{rcode.ToString().ToUpperInvariant()}\"}}";
                Line(text, "enumdns_dns_responses_total", labels, counters.Count(isTcp, rcode));
            }
        }

        Head(text, "enumdns_dns_truncated_total", "DNS responses with TC set, which the client asks again for over TCP.");
        Line(text, "enumdns_dns_truncated_total", "", counters.CountTruncated());
        Head(text, "enumdns_dns_unanswered_total", "Messages that are no queries and got no response.");
        Line(text, "enumdns_dns_unanswered_total", "", counters.CountSilence());
        return text.ToString();
    }

    private static void Head(StringBuilder text, string name, string help) => text.Append($"# HELP {name} {help}\n# TYPE {name} counter\n");

    private static void Line(StringBuilder text, string name, string labels, long value) =>
        text.Append(name).Append(labels).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
