using EnumAdmin.Contracts;
using EnumAdmin.Endpoints;
using EnumAdmin.Security;

namespace EnumAdmin.Api;

/// <summary>The five routes that every kind of objects has.</summary>
internal static class ObjectRoutes
{
    private const string Conditions = "The ETag is the version in quotes. If-Match makes sure that nobody changed the object since it was read, `If-None-Match: *` that it is new.";

    /// <summary>List, get, put, change in part, delete.</summary>
    public static IEnumerable<Route> Of<TBody, TKey, TValue>(ObjectRouteTexts texts, ObjectSource<TKey, TValue> source, ChangeSubmitter submitter)
        where TKey : struct
        where TValue : class
    {
        var listing = new ObjectListing<TKey, TValue>(source, submitter.Registry);
        var objects = new ObjectEndpoints<TKey, TValue>(source, submitter, texts.Parts.Count(character => character == '{'));
        var (tag, kind) = (texts.Tag, texts.Kind);
        var (all, one) = ($"/v1/{tag}", $"/v1/{tag}{texts.Parts}");
        IReadOnlyList<RouteParameter> zone = tag == "zones" ? [] : [RouteParameters.Zone];
        return
        [
            new("GET", all, Access.Read, listing.ListAsync)
            {
                Tag = tag, Summary = $"List {tag}", Description = "In the order of the digit tree or of names, zone by zone. Pages stay in order while objects come and go.",
                Query = [.. texts.Filters, RouteParameters.Limit, RouteParameters.Cursor], Responses = [new(200, "A page.", typeof(PageBody<TBody>))],
            },
            new("GET", one, Access.Read, objects.GetAsync)
            {
                Tag = tag, Summary = $"Get a {kind}", Query = zone, IsConditional = true,
                Responses = [new(200, $"The {kind}.", typeof(TBody)), new(304, "It is as If-None-Match says.")], Problems = [404],
            },
            new("PUT", one, Access.Write, objects.PutAsync)
            {
                Tag = tag, Summary = $"Create or replace a {kind}", Description = $"Answers when the change is durable and served. {Conditions}", Query = zone, IsConditional = true,
                Request = typeof(TBody), RequestTypes = RequestBody.Json, RequestExample = texts.Example,
                Responses = [new(200, "Replaced, or as it was.", typeof(TBody)), new(201, "Created.", typeof(TBody))], Problems = [404, 409, 412, 422, 507],
            },
            new("PATCH", one, Access.Write, objects.PatchAsync)
            {
                Tag = tag, Summary = $"Change a {kind} in part", Description = $"A merge patch (RFC 7396): members replace those of the {kind}, null takes one away; lists are replaced as a whole.", Query = zone, IsConditional = true,
                Request = typeof(TBody), RequestTypes = RequestBody.MergePatch, RequestExample = texts.PatchExample,
                Responses = [new(200, "Changed, or as it was.", typeof(TBody))], Problems = [404, 409, 412, 422, 507],
            },
            new("DELETE", one, Access.Write, objects.DeleteAsync)
            {
                Tag = tag, Summary = $"Delete a {kind}", Query = tag == "zones" ? [RouteParameters.Objects] : zone, IsConditional = true,
                Responses = [new(200, "Deleted.", typeof(DeletedBody))], Problems = [404, 409, 412, 422, 507],
            },
        ];
    }
}
