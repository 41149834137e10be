using System.Globalization;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Shows who changed what.</summary>
/// <param name="registry">The registry.</param>
internal sealed class AuditEndpoints(NumberRegistry registry)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    // One change may list thousands of objects; a page ends with the change that brings it here.
    private const int MaxCharacters = 4 << 20;
    private const int CharactersOfObject = 100;
    private const string List = "change";

    /// <summary>GET /v1/changes: the latest first.</summary>
    public Task<Reply> ListAsync(HttpContext context)
    {
        var limit = DefaultLimit;
        if (RequestQuery.TryReadWhole(context.Request, "limit", 1, MaxLimit, ref limit) is { } badLimit)
            return Task.FromResult<Reply>(new Reply.Refused(badLimit));
        if (TryReadCursor(context.Request, out var before) is { } badCursor)
            return Task.FromResult<Reply>(new Reply.Refused(badCursor));

        using var session = registry.Read();
        var items = new List<AuditBody>();
        var characters = 0L;
        foreach (var line in session.Audit(before))
        {
            // There is at least one more, so the page has a next one.
            if (items.Count == limit || characters >= MaxCharacters)
                return Task.FromResult<Reply>(Page(items, items[^1].Id));
            items.Add(AuditBody.Of(line));
            characters += line.Objects.Sum(changed => CharactersOfObject + (changed.Before?.Length ?? 0) + (changed.After?.Length ?? 0));
        }

        return Task.FromResult<Reply>(Page(items, null));
    }

    /// <summary>GET /v1/changes/{id}: one change.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        var text = RequestPath.Segment(context, 2);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == long.MaxValue)
            return Task.FromResult<Reply>(new Reply.Refused(Problem.BadParameter("id", ContractRules.Parameter, $"'{text}' is no number of a change")));
        using var session = registry.Read();
        return Task.FromResult<Reply>(session.Audit(id + 1).FirstOrDefault() is { } line && line.Id == id
            ? new Reply.Json(StatusCodes.Status200OK, AuditBody.Of(line))
            : new Reply.Refused(Problem.NotFound($"there is no change {id}")));
    }

    private static Reply.Json Page(IReadOnlyList<AuditBody> items, long? last) => new(StatusCodes.Status200OK, new PageBody<AuditBody>
    {
        Items = items,
        Next = last is { } id ? new ListCursor(DomainName.Root, id.ToString(CultureInfo.InvariantCulture)).Format(List) : null,
    });

    private static Problem? TryReadCursor(HttpRequest request, out long? before)
    {
        before = null;
        if (RequestQuery.Text(request, "cursor") is not { } text)
            return null;
        if (!ListCursor.TryParse(List, text, out var cursor, out var problem))
            return problem;
        if (!long.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return ListCursor.Bad();
        before = id;
        return null;
    }
}
