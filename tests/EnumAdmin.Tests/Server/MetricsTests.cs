using System.Text.RegularExpressions;

namespace EnumAdmin.Tests.Server;

public sealed class MetricsTests
{
    [Fact]
    public async Task Counters_tell_what_happened_and_what_there_is()
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { Metrics = () => "# TYPE enumdns_queries_total counter\nenumdns_queries_total 5" });
        await server.Client.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""");
        await server.Client.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""");
        await server.Client.GetAsync("/v1/numbers/+33426687301");
        await server.Client.GetAsync("/made/up/path");
        var reply = (await server.Client.GetAsync("/metrics")).Expect(200);
        Assert.Equal("text/plain", reply.MediaType);
        var lines = reply.Text.Split('\n');
        Assert.Contains("""enumdns_api_requests_total{method="PUT",route="/v1/numbers/{number}",status="201"} 1""", lines);
        Assert.Contains("""enumdns_api_requests_total{method="GET",route="/v1/numbers/{number}",status="404"} 1""", lines);
        Assert.Contains("""enumdns_api_requests_total{method="GET",route="",status="404"} 1""", lines);
        Assert.Contains("""enumdns_api_changes_total{outcome="committed"} 1""", lines);
        Assert.Contains("""enumdns_api_changes_total{outcome="unchanged"} 1""", lines);
        Assert.Contains("""enumdns_api_commit_seconds_bucket{le="+Inf"} 1""", lines);
        Assert.Contains("enumdns_api_commit_seconds_count 1", lines);
        Assert.Contains("""enumdns_zone_objects{zone="3.3.nrenum.net",kind="number"} 1""", lines);
        Assert.Contains("""enumdns_zone_serial{zone="3.3.nrenum.net"} 1893456001""", lines);
        Assert.Contains("enumdns_queries_total 5", lines);
        Assert.All(lines.Where(line => line.Length > 0), line => Assert.Matches(new Regex("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.eE+-]+)$"), line));
    }

    [Fact]
    public async Task Methods_that_clients_make_up_are_counted_as_one()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.SendAsync(new HttpMethod("BREW"), "/healthz", null);
        await server.Client.SendAsync(new HttpMethod("STEEP"), "/healthz", null);
        Assert.Contains("""{method="other",route="",status="405"} 2""", (await server.Client.GetAsync("/metrics")).Text);
    }
}
