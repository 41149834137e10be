using System.Globalization;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Keys;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Endpoints;

/// <summary>Makes, lists and removes tokens.</summary>
/// <param name="registry">The registry.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where it is logged who did it.</param>
internal sealed class TokenEndpoints(NumberRegistry registry, TimeProvider time, ILogger logger)
{
    // One at a time, so that two requests do not make the same name, or remove the last two tokens that may write.
    private readonly Turn _turn = new();

    /// <summary>GET /v1/tokens: all tokens by name, without the tokens themselves.</summary>
    public Task<Reply> ListAsync(HttpContext context) => Task.FromResult<Reply>(
        new Reply.Json(StatusCodes.Status200OK, new PageBody<TokenBody> { Items = [.. Tokens().Select(token => Show(token, null))], Next = null }));

    /// <summary>POST /v1/tokens: makes a token and shows it once.</summary>
    public async Task<Reply> PostAsync(HttpContext context)
    {
        var (json, problem) = await RequestBody.ReadJsonAsync(context, RequestBody.Json);
        if (problem is not null)
            return new Reply.Refused(problem);
        var errors = new List<FieldError>();
        var token = ApiToken.Generate();
        var stored = Read(new JsonMembers(json, "", errors), token);
        if (Problem.TryReject(errors, out var rejection))
            return new Reply.Refused(rejection);

        if (await _turn.TakeAsync(() => AddAsync(stored), context.RequestAborted) is { } conflict)
            return new Reply.Refused(conflict);
        logger.TokenMade(stored.Name, Caller.Of(context).Name);
        return new Reply.Json(StatusCodes.Status201Created, Show(stored, token)) { Location = $"/v1/tokens/{stored.Name}" };
    }

    /// <summary>DELETE /v1/tokens/{name}: a token that is refused from then on.</summary>
    public async Task<Reply> DeleteAsync(HttpContext context)
    {
        var name = RequestPath.Segment(context, 2);
        if (await _turn.TakeAsync(() => RemoveAsync(name), context.RequestAborted) is { } problem)
            return new Reply.Refused(problem);
        logger.TokenRemoved(name, Caller.Of(context).Name);
        return new Reply.Empty();
    }

    private async Task<Problem?> AddAsync(StoredToken token)
    {
        if (Tokens().Any(other => other.Name == token.Name))
            return new Problem(ProblemKinds.Conflict, $"there is a token {token.Name} already; delete it, or take another name");
        await registry.PutTokenAsync(token);
        return null;
    }

    private async Task<Problem?> RemoveAsync(string name)
    {
        var tokens = Tokens();
        if (!tokens.Any(token => token.Name == name))
            return Problem.NotFound($"there is no token {name}");
        if (!tokens.Any(token => token.Name != name && token.CanWrite && !ApiToken.HasExpired(token, time.GetUtcNow())))
            return new Problem(ProblemKinds.Conflict, $"{name} is the last token that may write; make another one first");
        await registry.DeleteTokenAsync(name);
        return null;
    }

    private StoredToken Read(JsonMembers json, string token)
    {
        json.Ignore("created", "token");
        var name = json.RequiredText("name");
        if (json.Has("name") && !ApiToken.IsName(name))
            json.Add("name", ContractRules.TokenName, $"a name has 1 to {ApiToken.MaxName} letters, digits and . _ - @");
        var canWrite = json.Flag("canWrite") is true;
        var now = time.GetUtcNow();
        DateTimeOffset? expires = null;
        if (json.Text("expires") is { } text)
        {
            // RFC 3339 section 5.6: a point in time says its offset from UTC.
            if (!DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || !HasOffset(text))
                json.Add("expires", ContractRules.TimeSyntax, $"'{text}' is no point in time; write 2027-06-30T00:00:00Z");
            else if (time <= now)
                json.Add("expires", ContractRules.TimeSyntax, $"{text} is over already");
            expires = time.ToUniversalTime();
        }

        json.Finish();
        return ApiToken.Create(name, token, canWrite, now, expires);
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);

    private IReadOnlyList<StoredToken> Tokens()
    {
        using var session = registry.Read();
        return session.Tokens();
    }

    private static TokenBody Show(StoredToken stored, string? token) =>
        new() { Name = stored.Name, CanWrite = stored.CanWrite, Created = TimeForm.Show(stored.Created), Expires = stored.Expires is { } end ? TimeForm.Show(end) : null, Token = token };
}
