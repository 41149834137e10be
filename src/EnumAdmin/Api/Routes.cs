using EnumAdmin.Contracts;
using EnumAdmin.Endpoints;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Api;

/// <summary>Every route of the API.</summary>
internal static class Routes
{
    private static readonly RouteParameter ZoneName = new("zone", "The zone: needed where national numbers are written, or several trees are kept.", "3.3.nrenum.net");
    private static readonly RouteParameter Limit = new("limit", "The most objects of a page, 1 to 1000.", "100") { Type = "integer", Least = 1, Most = 1000 };
    private static readonly RouteParameter CursorText = new("cursor", "`next` of the page before.", "bnVtYmVyCi4K");
    private static readonly RouteParameter Prefix = new("prefix", "Numbers and prefixes that begin so.", "+3342668730");
    private static readonly RouteParameter Service = new("service", "Objects with an endpoint of this Enumservice.", "sip");
    private static readonly RouteParameter Text = new("text", "Objects with this text in note, URI or other values, in any case.", "example.net");

    /// <summary>All routes, in the order of the description.</summary>
    public static IReadOnlyList<Route> All(AdminOptions options, NumberRegistry registry, AdminCounters counters, ILogger logger)
    {
        var submitter = new ChangeSubmitter(registry, counters, options.Time, logger);
        var health = new HealthEndpoints(registry, options.IsReady);
        return
        [
            .. Objects<NumberBody, EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Number>("numbers", "number", "/{number}", new NumberSource(), submitter, [ZoneName, Prefix, Service, Text]),
            new Route("GET", "/healthz", Access.Open, HealthEndpoints.LiveAsync) { Tag = "server", Summary = "Whether the server lives", Responses = [new(200, "It does.", typeof(HealthBody))] },
            new Route("GET", "/readyz", Access.Open, health.ReadyAsync) { Tag = "server", Summary = "Whether zones are served", Responses = [new(200, "They are.", typeof(HealthBody))], Problems = [503] },
        ];
    }

    private static IEnumerable<Route> Objects<TBody, TKey, TValue>(
        string tag, string kind, string parts, ObjectSource<TKey, TValue> source, ChangeSubmitter submitter, IReadOnlyList<RouteParameter> filters)
        where TKey : struct
        where TValue : class
    {
        var listing = new ObjectListing<TKey, TValue>(source, submitter.Registry);
        var objects = new ObjectEndpoints<TKey, TValue>(source, submitter, parts.Count(character => character == '{'));
        var one = $"/v1/{tag}{parts}";
        return
        [
            new Route("GET", $"/v1/{tag}", Access.Read, listing.ListAsync) { Tag = tag, Summary = $"List {tag}", Query = [.. filters, Limit, CursorText], Responses = [new(200, "A page.", typeof(PageBody<TBody>))] },
            new Route("GET", one, Access.Read, objects.GetAsync) { Tag = tag, Summary = $"Get a {kind}", Query = [ZoneName], IsConditional = true, Responses = [new(200, "The object.", typeof(TBody)), new(304, "You have it already.")], Problems = [404] },
            new Route("PUT", one, Access.Write, objects.PutAsync) { Tag = tag, Summary = $"Create or replace a {kind}", Query = [ZoneName], IsConditional = true, Request = typeof(TBody), RequestTypes = RequestBody.Json, Responses = [new(200, "Replaced, or as it was.", typeof(TBody)), new(201, "Created.", typeof(TBody))] },
            new Route("PATCH", one, Access.Write, objects.PatchAsync) { Tag = tag, Summary = $"Change a {kind} in part", Query = [ZoneName], IsConditional = true, Request = typeof(TBody), RequestTypes = RequestBody.MergePatch, Responses = [new(200, "Changed.", typeof(TBody))] },
            new Route("DELETE", one, Access.Write, objects.DeleteAsync) { Tag = tag, Summary = $"Delete a {kind}", Query = [ZoneName], IsConditional = true, Responses = [new(200, "Deleted.", typeof(DeletedBody))] },
        ];
    }
}
