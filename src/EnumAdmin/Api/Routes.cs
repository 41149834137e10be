using EnumAdmin.Contracts;
using EnumAdmin.Endpoints;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Api;

/// <summary>Every route of the API, in the order of the description.</summary>
internal static class Routes
{
    /// <summary>All routes.</summary>
    public static IReadOnlyList<Route> All(AdminOptions options, NumberRegistry registry, AdminCounters counters, Lazy<Task<string>> description, ILogger logger)
    {
        var submitter = new ChangeSubmitter(registry, counters, options.Time, logger);
        return
        [
            .. ObjectRoutes.Of<NumberBody, EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Number>(
                new("numbers", "number", "/{number}", [RouteParameters.InZone, RouteParameters.Prefix, RouteParameters.Service, RouteParameters.Text], RouteExamples.Number, RouteExamples.NumberPatch),
                new NumberSource(), submitter),
            .. ObjectRoutes.Of<BlockBody, EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Block>(
                new("blocks", "block", "/{prefix}", [RouteParameters.InZone, RouteParameters.Prefix, RouteParameters.Service, RouteParameters.Text], RouteExamples.Block, RouteExamples.BlockPatch),
                new BlockSource(), submitter),
            .. ObjectRoutes.Of<DelegationBody, EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Delegation>(
                new("delegations", "delegation", "/{prefix}", [RouteParameters.InZone, RouteParameters.Prefix, RouteParameters.Text], RouteExamples.Delegation, RouteExamples.DelegationPatch),
                new DelegationSource(), submitter),
            .. ObjectRoutes.Of<RecordBody, EnumDns.Registry.Objects.RecordKey, EnumDns.Registry.Objects.RecordSet>(
                new("records", "RRset", "/{name}/{type}", [RouteParameters.InZone, RouteParameters.Name, RouteParameters.RecordType, RouteParameters.Text], RouteExamples.Record, RouteExamples.RecordPatch),
                new RecordSource(), submitter),
            .. ObjectRoutes.Of<ZoneBody, EnumDns.Protocol.Names.DomainName, EnumDns.Registry.Storage.StoredZone>(
                new("zones", "zone", "/{apex}", [RouteParameters.Text], RouteExamples.Zone, RouteExamples.ZonePatch), new ZoneSource(), submitter),
            .. OfZones(options, registry, submitter),
            .. OfChanges(registry, submitter),
            .. OfTokens(options, registry, logger),
            .. OfServer(options, registry, counters),
            .. OfPages(description),
        ];
    }

    private static IEnumerable<Route> OfZones(AdminOptions options, NumberRegistry registry, ChangeSubmitter submitter) =>
    [
        new("GET", "/v1/zones/{apex}/status", Access.Read, new ZoneStatusEndpoints(registry).GetAsync)
        {
            Tag = "zones", Summary = "See how a zone is: what is registered, what is served",
            Responses = [new(200, "The zone.", typeof(ZoneStatusBody))], Problems = [404],
        },
        new("GET", "/v1/zones/{apex}/file", Access.Read, new ZoneExportEndpoints(registry).GetAsync)
        {
            Tag = "zones", Summary = "Export a zone as a master file",
            Responses = [new(200, "The zone as it is served at one serial.") { MediaType = "text/dns" }], Problems = [404],
        },
        new("PUT", "/v1/zones/{apex}/file", Access.Write, new ZoneImportEndpoints(submitter, options.TemporaryFolder).PutAsync)
        {
            Tag = "zones", Summary = "Replace a zone by a master file, or create it",
            Description = "Numbers, blocks and delegations are recognised in plain records; everything else is kept as it is. With `Accept: application/x-ndjson` the answer is a line of JSON for each step, `progress`, and at the end a `result` or a `problem`; the status is then 200 in any case.",
            Query = [RouteParameters.DryRun], IsConditional = true, TakesMasterFile = true, RequestTypes = RequestBody.MasterFile, RequestExample = RouteExamples.MasterFile,
            Responses = [new(200, "Replaced, or as it was.", typeof(ImportResultBody)), new(201, "Created.", typeof(ImportResultBody))], Problems = [409, 422, 507],
        },
    ];

    private static IEnumerable<Route> OfChanges(NumberRegistry registry, ChangeSubmitter submitter)
    {
        var audit = new AuditEndpoints(registry);
        var changes = new ChangeEndpoints(submitter,
        [
            new OperationReader<EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Number>(new NumberSource()),
            new OperationReader<EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Block>(new BlockSource()),
            new OperationReader<EnumDns.Protocol.E164.E164Number, EnumDns.Registry.Objects.Delegation>(new DelegationSource()),
            new OperationReader<EnumDns.Registry.Objects.RecordKey, EnumDns.Registry.Objects.RecordSet>(new RecordSource()),
            new OperationReader<EnumDns.Protocol.Names.DomainName, EnumDns.Registry.Storage.StoredZone>(new ZoneSource()),
        ]);
        return
        [
            new("GET", "/v1/changes", Access.Read, audit.ListAsync)
            {
                Tag = "changes", Summary = "List changes, the latest first: who did what",
                Query = [RouteParameters.Limit, RouteParameters.Cursor], Responses = [new(200, "A page.", typeof(PageBody<AuditBody>))],
            },
            new("GET", "/v1/changes/{id}", Access.Read, audit.GetAsync)
            {
                Tag = "changes", Summary = "Get a change", Responses = [new(200, "The change.", typeof(AuditBody))], Problems = [404],
            },
            new("POST", "/v1/changes", Access.Write, changes.PostAsync)
            {
                Tag = "changes", Summary = "Change several objects together or not at all", Query = [RouteParameters.DryRun],
                Request = typeof(ChangeBody), RequestTypes = RequestBody.Json, RequestExample = RouteExamples.Change,
                Responses = [new(200, "Done, or what would be done.", typeof(ChangeResultBody))], Problems = [404, 409, 412, 422, 507],
            },
        ];
    }

    private static IEnumerable<Route> OfTokens(AdminOptions options, NumberRegistry registry, ILogger logger)
    {
        var tokens = new TokenEndpoints(registry, options.Time, logger);
        return
        [
            new("GET", "/v1/tokens", Access.Read, tokens.ListAsync)
            {
                Tag = "tokens", Summary = "List tokens", Responses = [new(200, "All tokens by name, without the tokens themselves.", typeof(PageBody<TokenBody>))],
            },
            new("POST", "/v1/tokens", Access.Write, tokens.PostAsync)
            {
                Tag = "tokens", Summary = "Make a token, which is shown once", Request = typeof(TokenBody), RequestTypes = RequestBody.Json, RequestExample = RouteExamples.Token,
                Responses = [new(201, "Made.", typeof(TokenBody))], Problems = [409, 422, 507],
            },
            new("DELETE", "/v1/tokens/{name}", Access.Write, tokens.DeleteAsync)
            {
                Tag = "tokens", Summary = "Remove a token, which is refused from then on", Responses = [new(204, "Removed.")], Problems = [404, 409, 507],
            },
        ];
    }

    private static IEnumerable<Route> OfServer(AdminOptions options, NumberRegistry registry, AdminCounters counters)
    {
        var health = new HealthEndpoints(registry, options.IsReady);
        return
        [
            new("GET", "/v1/dial/{number}", Access.Read, new DialEndpoints(registry, options.Dial).GetAsync)
            {
                Tag = "dial", Summary = "Dial a number: from its digits to the URI of each service, step by step",
                Query = [RouteParameters.Zone], Responses = [new(200, "The way, wherever it ends.", typeof(DialBody))], Problems = [404],
            },
            new("GET", "/healthz", Access.Open, HealthEndpoints.LiveAsync) { Tag = "server", Summary = "See whether the server lives", Responses = [new(200, "It does.", typeof(HealthBody))] },
            new("GET", "/readyz", Access.Open, health.ReadyAsync) { Tag = "server", Summary = "See whether zones are served", Responses = [new(200, "They are.", typeof(HealthBody))] },
            new("GET", "/metrics", Access.Local, new MetricsEndpoints(registry, counters, options.Metrics).GetAsync)
            {
                Tag = "server", Summary = "Read counters, in the text format of Prometheus",
                Description = "Needs no token over loopback, any token otherwise.", Responses = [new(200, "The counters.") { MediaType = "text/plain" }],
            },
        ];
    }

    private static IEnumerable<Route> OfPages(Lazy<Task<string>> description) =>
    [
        new("GET", "/", Access.Open, PageEndpoints.RootAsync) { Tag = "server", Summary = "Where to go from here", Responses = [new(200, "A page.") { MediaType = "text/html" }] },
        new("GET", "/docs", Access.Open, PageEndpoints.ManualAsync) { Tag = "server", Summary = "Read the manual of the API", Responses = [new(200, "The manual.") { MediaType = "text/plain" }] },
        new("GET", "/problems", Access.Open, PageEndpoints.ProblemsAsync) { Tag = "server", Summary = "Read what problems mean", Responses = [new(200, "A page.") { MediaType = "text/html" }] },
        new("GET", "/openapi/v1.json", Access.Open, async _ => new Reply.Text(ApiJson.MediaType, await description.Value))
        {
            Tag = "server", Summary = "Read this description", Responses = [new(200, "OpenAPI 3.1.", typeof(object))],
        },
    ];
}
