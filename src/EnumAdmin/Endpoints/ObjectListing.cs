using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Lists objects of one kind page by page: zone by zone in canonical order, in each zone in the order of the kind.</summary>
/// <param name="source">The kind.</param>
/// <param name="registry">The registry.</param>
internal sealed class ObjectListing<TKey, TValue>(ObjectSource<TKey, TValue> source, NumberRegistry registry)
    where TKey : struct
    where TValue : class
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    // What one page may cost, however few objects pass its filters.
    private const int MaxExamined = 100_000;

    /// <summary>GET: a page.</summary>
    public Task<Reply> ListAsync(HttpContext context)
    {
        var limit = DefaultLimit;
        if (RequestQuery.TryReadWhole(context.Request, "limit", 1, MaxLimit, ref limit) is { } badLimit)
            return Task.FromResult<Reply>(new Reply.Refused(badLimit));
        using var session = registry.Read();
        var zones = ZoneList.Of(session);
        Zone? zone = null;
        if (RequestQuery.Text(context.Request, "zone") is { } named && zones.TryFind("zone", named, out zone) is { } unknown)
            return Task.FromResult<Reply>(new Reply.Refused(unknown));
        if (TryReadFilter(context.Request, zone, out var filter) is { } badFilter)
            return Task.FromResult<Reply>(new Reply.Refused(badFilter));
        if (TryReadCursor(context.Request, out var start, out var after) is { } badCursor)
            return Task.FromResult<Reply>(new Reply.Refused(badCursor));

        var listed = zones.Zones.Where(candidate => (zone is null || candidate.Apex == zone.Apex) && (start is null || candidate.Apex >= start));
        return Task.FromResult<Reply>(new Reply.Json(StatusCodes.Status200OK, Collect(session, listed, filter, start, after, limit)));
    }

    private PageBody<object> Collect(IStoreSession session, IEnumerable<Zone> zones, ListFilter filter, DomainName? start, TKey? after, int limit)
    {
        var items = new List<object>();
        var examined = 0;
        ListCursor? last = null;
        foreach (var zone in zones)
        {
            foreach (var stored in source.List(session, zone, filter, zone.Apex == start ? after : null))
            {
                // There is at least one more, so the page has a next one.
                if (items.Count == limit || examined == MaxExamined)
                    return new PageBody<object> { Items = items, Next = last!.Format(source.Kind) };
                examined++;
                last = new ListCursor(zone.Apex, source.CursorKey(stored.Value));
                if (source.Passes(stored.Value, filter))
                    items.Add(source.Show(zone, stored, null));
            }
        }

        return new PageBody<object> { Items = items, Next = null };
    }

    private Problem? TryReadCursor(HttpRequest request, out DomainName? zone, out TKey? after)
    {
        (zone, after) = (null, null);
        if (RequestQuery.Text(request, "cursor") is not { } text)
            return null;
        if (!ListCursor.TryParse(source.Kind, text, out var cursor, out var problem))
            return problem;
        zone = cursor.Zone;
        return source.TryReadCursorKey(cursor.Key, out after) ? null : ListCursor.Bad();
    }

    private static Problem? TryReadFilter(HttpRequest request, Zone? zone, out ListFilter filter)
    {
        filter = new ListFilter { Service = RequestQuery.Text(request, "service"), Text = RequestQuery.Text(request, "text") };
        if (RequestQuery.Text(request, "prefix") is { } prefix)
        {
            // In a query a plus stands for a blank. Nobody begins a prefix with a blank, but many forget to write %2B.
            if (prefix[0] == ' ')
                prefix = string.Concat("+", prefix.AsSpan(1));
            if (NumberText.TryParseParameter("prefix", prefix, zone?.DialPlan, out var digits) is { } problem)
                return problem;
            filter = filter with { Prefix = digits };
        }

        if (RequestQuery.Text(request, "name") is { } name)
        {
            if (NameForm.TryParseParameter("name", name, out var owner) is { } problem)
                return problem;
            filter = filter with { Name = owner };
        }

        if (RequestQuery.Text(request, "type") is { } type)
        {
            if (!RecordForm.TryParseType(type, out var parsed))
                return Problem.BadParameter("type", ContractRules.TypeSyntax, $"'{type}' is no record type; write TXT, or TYPE65280 for one without a name");
            filter = filter with { Type = parsed };
        }

        return null;
    }
}
