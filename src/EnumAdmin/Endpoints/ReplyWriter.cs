using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Writes replies to HTTP.</summary>
internal static class ReplyWriter
{
    private const string ProblemMediaType = "application/problem+json";

    /// <summary>Writes a reply.</summary>
    public static Task WriteAsync(HttpContext context, Reply reply) => reply switch
    {
        Reply.Json json => WriteJsonAsync(context, json),
        Reply.Text text => WriteTextAsync(context, text),
        Reply.Streamed streamed => WriteStreamedAsync(context, streamed),
        Reply.NotModified known => WriteStatusAsync(context, StatusCodes.Status304NotModified, known.Version),
        Reply.Refused refused => WriteProblemAsync(context, refused.Problem),
        _ => WriteStatusAsync(context, StatusCodes.Status204NoContent, null),
    };

    /// <summary>Writes a problem.</summary>
    public static Task WriteProblemAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Kind.Status;
        if (problem.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, ProblemBody.Of(problem), ProblemMediaType);
    }

    private static Task WriteJsonAsync(HttpContext context, Reply.Json json)
    {
        context.Response.StatusCode = json.Status;
        if (json.Version is { } version)
            context.Response.Headers.ETag = EntityTags.Format(version);
        if (json.Location is { } location)
            context.Response.Headers.Location = location;
        return WriteAsync(context, json.Value, ApiJson.MediaType);
    }

    // The line feed at the end is for people: a terminal's prompt then starts on a line of its own.
    private static async Task WriteAsync(HttpContext context, object value, string mediaType)
    {
        using var body = new MemoryStream();
        JsonSerializer.Serialize(body, value, value.GetType(), ApiJson.Options);
        body.WriteByte((byte)'\n');
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
    }

    private static async Task WriteTextAsync(HttpContext context, Reply.Text text)
    {
        var body = Encoding.UTF8.GetBytes(text.Value);
        context.Response.ContentType = text.MediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task WriteStreamedAsync(HttpContext context, Reply.Streamed streamed)
    {
        context.Response.ContentType = streamed.MediaType;
        if (streamed.FileName is { } name)
            context.Response.Headers.ContentDisposition = new ContentDisposition { FileName = name, DispositionType = "attachment" }.ToString();
        await streamed.WriteAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task WriteStatusAsync(HttpContext context, int status, long? version)
    {
        context.Response.StatusCode = status;
        if (version is { } known)
            context.Response.Headers.ETag = EntityTags.Format(known);
        return Task.CompletedTask;
    }
}
