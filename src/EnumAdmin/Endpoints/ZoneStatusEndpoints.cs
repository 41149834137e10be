using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Shows how a zone is.</summary>
/// <param name="registry">The registry.</param>
internal sealed class ZoneStatusEndpoints(NumberRegistry registry)
{
    /// <summary>GET /v1/zones/{apex}/status.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        if (NameForm.TryParseParameter("apex", RequestPath.Segment(context, 2), out var apex) is { } problem)
            return Task.FromResult<Reply>(new Reply.Refused(problem));
        // The served zone first: changes that come meanwhile can only make the registry look ahead.
        var served = registry.Directory.Find(apex.Wire);
        using var session = registry.Read();
        if (session.FindZone(apex) is not { } stored)
            return Task.FromResult<Reply>(new Reply.Refused(Problem.NotFound($"there is no zone {NameForm.Show(apex)}")));
        if (served?.Apex != apex)
            served = null;
        var counts = registry.Counts.Of(apex, session);
        return Task.FromResult<Reply>(new Reply.Json(StatusCodes.Status200OK, new ZoneStatusBody
        {
            Apex = NameForm.Show(stored.Zone.Apex),
            Version = stored.Version,
            Serial = stored.Serial,
            ServedSerial = served?.Serial,
            ServedNames = served?.NameCount,
            ServedRecords = served?.RecordCount,
            Numbers = counts.Numbers,
            Blocks = counts.Blocks,
            Delegations = counts.Delegations,
            Records = counts.Records,
        }));
    }
}
