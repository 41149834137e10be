using System.Globalization;
using EnumAdmin.Contracts;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Shows counters to Prometheus.</summary>
/// <param name="registry">The registry.</param>
/// <param name="counters">Those of the API.</param>
/// <param name="others">Gives those of the floors above, in the text format.</param>
internal sealed class MetricsEndpoints(NumberRegistry registry, AdminCounters counters, Func<string> others)
{
    private const string Requests = "enumdns_api_requests_total";
    private const string Changes = "enumdns_api_changes_total";
    private const string Commits = "enumdns_api_commit_seconds";
    private const string Serial = "enumdns_zone_serial";
    private const string Objects = "enumdns_zone_objects";

    /// <summary>GET /metrics.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        var text = new PrometheusText();
        text.Begin(Requests, "counter", "Requests to the admin API.");
        foreach (var (key, count) in counters.Requests.OrderBy(pair => (pair.Key.Route, pair.Key.Method, pair.Key.Status)))
            text.Add(Requests, count, ("method", key.Method), ("route", key.Route), ("status", key.Status.ToString(CultureInfo.InvariantCulture)));
        text.Begin(Changes, "counter", "Changes asked of the registry through the admin API.");
        foreach (var (outcome, count) in counters.Changes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Add(Changes, count, ("outcome", outcome));
        AddCommits(text);
        AddZones(text);
        text.Append(others());
        return Task.FromResult<Reply>(new Reply.Text(PrometheusText.MediaType, text.ToString()));
    }

    private void AddCommits(PrometheusText text)
    {
        text.Begin(Commits, "histogram", "Time from a request until its change was durable and served.");
        var (counts, seconds) = counters.Commits.Read();
        var sum = 0L;
        for (var i = 0; i < counts.Count; i++)
        {
            sum += counts[i];
            var bound = i < DurationHistogram.UpperBounds.Count ? DurationHistogram.UpperBounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Add($"{Commits}_bucket", sum, ("le", bound));
        }

        text.Add($"{Commits}_sum", seconds);
        text.Add($"{Commits}_count", sum);
    }

    private void AddZones(PrometheusText text)
    {
        using var session = registry.Read();
        var zones = session.Zones();
        text.Begin(Serial, "gauge", "The serial at which a zone is served.");
        foreach (var zone in zones)
            text.Add(Serial, zone.Serial, ("zone", NameForm.Show(zone.Zone.Apex)));
        text.Begin(Objects, "gauge", "Objects in the registry.");
        foreach (var apex in zones.Select(zone => zone.Zone.Apex))
        {
            var name = NameForm.Show(apex);
            var counts = registry.Counts.Of(apex, session);
            text.Add(Objects, counts.Numbers, ("zone", name), ("kind", "number"));
            text.Add(Objects, counts.Blocks, ("zone", name), ("kind", "block"));
            text.Add(Objects, counts.Delegations, ("zone", name), ("kind", "delegation"));
            text.Add(Objects, counts.Records, ("zone", name), ("kind", "record"));
        }
    }
}
