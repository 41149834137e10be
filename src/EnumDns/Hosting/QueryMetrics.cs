using EnumAdmin.Telemetry;
using EnumDns.Protocol.Messages;
using EnumDns.Telemetry;

namespace EnumDns.Hosting;

/// <summary>The counters of queries as the admin API's metrics show them.</summary>
internal static class QueryMetrics
{
    private const string Responses = "enumdns_dns_responses_total";
    private const string Truncated = "enumdns_dns_truncated_total";
    private const string Unanswered = "enumdns_dns_unanswered_total";

    /// <summary>The metrics, each with its help and type, every line ended.</summary>
    public static string Format(QueryCounters counters)
    {
        var text = new PrometheusText();
        text.Begin(Responses, "counter", "DNS responses by transport and RCODE.");
        foreach (var isTcp in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var rcode in Enum.GetValues<Rcode>())
                text.Add(Responses, counters.Count(isTcp, rcode), ("transport", isTcp ? "tcp" : "udp"), ("rcode", rcode.ToString().ToUpperInvariant()));
        }

        text.Begin(Truncated, "counter", "DNS responses with TC set, which the client asks again for over TCP.");
        text.Add(Truncated, counters.CountTruncated());
        text.Begin(Unanswered, "counter", "Messages that are no queries and got no response.");
        text.Add(Unanswered, counters.CountSilence());
        return text.ToString();
    }
}
