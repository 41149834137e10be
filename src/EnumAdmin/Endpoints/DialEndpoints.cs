using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Dials numbers over the answers of this server.</summary>
/// <param name="registry">The registry, whose zones say where a number belongs.</param>
/// <param name="dial">Walks from a number to its URIs in the tree with a root.</param>
internal sealed class DialEndpoints(NumberRegistry registry, Func<E164Number, DomainName, DialResult> dial)
{
    /// <summary>GET /v1/dial/{number}.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        ObjectPlace<E164Number> place;
        using (var session = registry.Read())
        {
            var address = new ObjectAddress([RequestPath.Segment(context, 2)], RequestQuery.Text(context.Request, "zone"), "number", "zone");
            if (ZoneList.Of(session).TryPlace(address, out place) is { } problem)
                return Task.FromResult<Reply>(new Reply.Refused(problem.Kind == ProblemKinds.Rejected ? problem with { Kind = ProblemKinds.NotFound } : problem));
        }

        return Task.FromResult<Reply>(new Reply.Json(StatusCodes.Status200OK, DialBody.Of(dial(place.Key, place.Zone!.Root))));
    }
}
