using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary>Lists objects page by page, as the server gives them.</summary>
internal sealed class ObjectList(ClientSession session, ObjectForm form, bool isPaged = true)
{
    private const int PageSize = 1000;

    private long _listed;

    /// <summary>Lists.</summary>
    /// <param name="filters">What to ask for; null values are left out.</param>
    /// <param name="limit">The most objects, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<(string Name, string? Value)> filters, long? limit, CancellationToken cancellation)
    {
        var output = session.Streams.Output;
        string? cursor = null;
        do
        {
            var size = Math.Min(PageSize, limit - _listed ?? PageSize);
            if (size <= 0)
                break;
            var query = isPaged ? filters.Append(("limit", size.ToString(CultureInfo.InvariantCulture))).Append(("cursor", cursor)) : filters;
            var reply = await session.Client.SendAsync(new AdminRequest(HttpMethod.Get, AdminRequest.Compose(["v1", form.Collection], query)), cancellation);
            if (reply.Outcome is not AdminOutcome.Done)
                return session.Refuse(reply);
            Write(reply.Json.Items("items"), output);
            cursor = reply.Json.Text("next") is { Length: > 0 } next ? next : null;
        }
        while (cursor is not null);

        End(output);
        return ExitCode.Success;
    }

    private void Write(IReadOnlyList<JsonNode> items, TextWriter output)
    {
        if (session.IsJson)
        {
            foreach (var item in items)
            {
                output.Write(_listed++ == 0 ? "{\"items\":[" : ",");
                output.Write("\n" + item.ToJsonString(JsonField.Readable));
            }

            return;
        }

        _listed += items.Count;
        TableWriter.Write(output, session.Streams.IsOutputTerminal, form.Headings, [.. items.Select(form.Row)]);
    }

    private void End(TextWriter output)
    {
        if (session.IsJson)
            output.WriteLine(_listed == 0 ? "{\"items\":[]}" : "\n]}");
        else if (_listed == 0 && session.Streams.IsOutputTerminal)
            output.WriteLine($"no {form.Collection}");
    }
}
