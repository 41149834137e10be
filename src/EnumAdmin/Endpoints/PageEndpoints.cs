using System.Net;
using System.Reflection;
using System.Text;
using EnumAdmin.Problems;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Pages for people: where to go from the root, what problems mean, how the API is used.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";
    private const string Manual = "admin-api.md";

    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
        h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-bottom: 0 } a { color: #0b57a4 } code, pre { font-family: ui-monospace, monospace; font-size: .9rem }
        pre { background: #f3f3f3; padding: .75rem; overflow-x: auto } dt { font-weight: 600 } p { margin-top: .25rem }
        @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } a { color: #7db7ff } pre { background: #262626 } }
        """;

    /// <summary>GET /: what there is.</summary>
    public static Task<Reply> RootAsync(HttpContext context) => Task.FromResult<Reply>(new Reply.Text(Html, Frame("EnumDns", """
        <h1>EnumDns</h1>
        <p>The admin API of an ENUM registry: telephone numbers, and what they lead to in DNS.</p>
        <dl>
        <dt><a href="/docs">How to use the API</a></dt><dd>Each task with an example for curl.</dd>
        <dt><a href="/openapi/v1.json">OpenAPI 3.1 description</a></dt><dd>Every path, parameter and body, for tools.</dd>
        <dt><a href="/problems">Problems</a></dt><dd>What the API answers when it does not do what was asked, and what to do then.</dd>
        <dt><a href="/healthz">Does it live?</a> <a href="/readyz">Is it ready?</a> <a href="/metrics">Metrics</a></dt><dd>For supervision; metrics without a token from this machine only.</dd>
        </dl>
        <p>Everything below <code>/v1</code> needs a token. On the server:</p>
        <pre>curl -H "Authorization: Bearer $(cat data/admin.token)" http://127.0.0.1:5380/v1/zones</pre>
        """)));

    /// <summary>GET /problems: every kind of problem, to which the type of each problem leads.</summary>
    public static Task<Reply> ProblemsAsync(HttpContext context)
    {
        var page = new StringBuilder("<h1>Problems</h1>\n<p>Every answer with a status from 400 on has the media type application/problem+json (RFC 9457). Its <code>type</code> leads here.</p>\n");
        foreach (var kind in ProblemKinds.All)
            page.Append($"<h2 id=\"{kind.Id}\">{kind.Status} {WebUtility.HtmlEncode(kind.Title)}</h2>\n<p>{WebUtility.HtmlEncode(kind.Meaning)}</p>\n");
        return Task.FromResult<Reply>(new Reply.Text(Html, Frame("EnumDns: problems", page.ToString())));
    }

    /// <summary>GET /docs: the manual of the API.</summary>
    public static Task<Reply> ManualAsync(HttpContext context)
    {
        using var manual = Assembly.GetExecutingAssembly().GetManifestResourceStream(Manual) ?? throw new InvalidOperationException("The manual is not built in.");
        using var text = new StreamReader(manual);
        return Task.FromResult<Reply>(new Reply.Text("text/plain; charset=utf-8", text.ReadToEnd()));
    }

    private static string Frame(string title, string body) =>
        $"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head>\n<body>\n{body}\n</body>\n</html>\n";
}
