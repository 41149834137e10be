using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace EnumAdmin.Tests.Server;

/// <summary>A response of the API.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Text">The body.</param>
/// <param name="MediaType">The body's media type, or null.</param>
/// <param name="Headers">Header fields.</param>
internal sealed record ApiReply(HttpStatusCode Status, string Text, string? MediaType, HttpResponseHeaders Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The body is null.");

    /// <summary>The entity tag with its quotes, or null.</summary>
    public string? ETag => Headers.ETag?.Tag;

    /// <summary>The version that the body shows.</summary>
    public long Version => (long)Json["version"]!;

    /// <summary>Rules of the errors.</summary>
    public IReadOnlyList<string> Rules => [.. Json["errors"]!.AsArray().Select(error => (string)error!["rule"]!)];

    /// <summary>Fields of the errors.</summary>
    public IReadOnlyList<string> Fields => [.. Json["errors"]!.AsArray().Select(error => (string)error!["field"]!)];

    /// <summary>Fails the test where the status is another.</summary>
    public ApiReply Expect(int status)
    {
        Assert.True((int)Status == status, $"Status {(int)Status} instead of {status}: {Text}");
        return this;
    }

    /// <summary>Fails the test where it is no problem of this kind that is complete, or shows the insides of the program.</summary>
    public ApiReply ExpectProblem(int status, string kind)
    {
        Expect(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(["type", "title", "status", "detail", "errors"], Json.AsObject().Select(member => member.Key).Take(5));
        Assert.Equal($"/problems#{kind}", (string)Json["type"]!);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.NotEmpty((string)Json["detail"]!);
        Assert.DoesNotContain("   at ", Text);
        Assert.DoesNotContain("Exception", Text);
        return this;
    }
}
