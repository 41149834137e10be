using System.Net;
using System.Text.Json.Nodes;

namespace EnumDns.Scenarios.Client;

/// <summary>A response of the admin API.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Body">The body: JSON, or null where it is none.</param>
/// <param name="Text">The body as text.</param>
/// <param name="ETag">The entity tag with its quotes, or null.</param>
internal sealed record AdminReply(HttpStatusCode Status, JsonNode? Body, string Text, string? ETag)
{
    /// <summary>Fails the test where the status is another.</summary>
    public AdminReply Expect(int status)
    {
        Assert.True((int)Status == status, $"Status {(int)Status} instead of {status}: {Text}");
        return this;
    }
}
