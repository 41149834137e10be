using System.Collections.Concurrent;

namespace EnumAdmin.Telemetry;

/// <summary>Counters of the admin API. For any number of threads.</summary>
internal sealed class AdminCounters
{
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"];
    private readonly ConcurrentDictionary<RequestKey, long> _requests = new();
    private readonly ConcurrentDictionary<string, long> _changes = new();

    /// <summary>How long changes took, from the request until they were durable and served.</summary>
    public DurationHistogram Commits { get; } = new();

    /// <summary>Requests so far.</summary>
    public IReadOnlyCollection<KeyValuePair<RequestKey, long>> Requests => [.. _requests];

    /// <summary>Changes so far by outcome.</summary>
    public IReadOnlyCollection<KeyValuePair<string, long>> Changes => [.. _changes];

    /// <summary>Counts a request.</summary>
    /// <param name="method">Its method, whatever the client sent.</param>
    /// <param name="route">The pattern of its route; null where no route fits.</param>
    /// <param name="status">The response's status code.</param>
    public void CountRequest(string method, string? route, int status) =>
        _requests.AddOrUpdate(new RequestKey(Methods.Contains(method) ? method : "other", route ?? "", status), 1, (_, count) => count + 1);

    /// <summary>Counts a change.</summary>
    /// <param name="outcome">The name of its outcome.</param>
    public void CountChange(string outcome) => _changes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
}
