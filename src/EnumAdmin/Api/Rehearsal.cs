using System.Net;
using System.Text;
using EnumAdmin.Contracts;
using EnumAdmin.Endpoints;
using EnumAdmin.Security;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Api;

/// <summary>
/// A change that the server asks of itself, and that comes to nothing: what changes pass through is compiled before the first client
/// comes, who would wait a quarter of a second for the compiler. It goes the way of all requests from behind the sockets down to the
/// open transaction, which is rolled back; nothing of it is counted, logged or written down.
/// </summary>
/// <param name="answer">Everything behind the sockets.</param>
/// <param name="registry">The registry.</param>
internal sealed class Rehearsal(RequestDelegate answer, NumberRegistry registry)
{
    private static readonly Caller Self = new("rehearsal", "local") { IsRehearsal = true };

    /// <summary>Asks for a number that nobody has.</summary>
    /// <returns>The status of the answer; null where no zone holds numbers.</returns>
    public async Task<int?> RunAsync()
    {
        if (FindZone() is not { } zone)
            return null;
        var context = Compose(zone);
        await answer(context);
        return context.Response.StatusCode;
    }

    private Zone? FindZone()
    {
        using var session = registry.Read();
        return ZoneList.Of(session).Zones.FirstOrDefault(zone => !zone.Prefix.IsEmpty && zone.Prefix.Length < E164Number.MaxDigits);
    }

    // The number is as long as one can be, which hardly any is. Where there is one all the same, nothing happens to it.
    private static DefaultHttpContext Compose(Zone zone)
    {
        var context = new DefaultHttpContext();
        context.Features.Set(Self);
        context.Connection.LocalIpAddress = context.Connection.RemoteIpAddress = IPAddress.Loopback;
        var request = context.Request;
        request.Method = HttpMethods.Put;
        request.Scheme = "http";
        request.Host = new HostString("localhost");
        request.Path = $"/v1/numbers/{zone.Prefix.ToString().PadRight(E164Number.MaxDigits + 1, '9')}";
        request.QueryString = QueryString.Create("zone", zone.Apex.ToString());
        request.ContentType = ApiJson.MediaType;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(RouteExamples.Number));
        context.Response.Body = new MemoryStream();
        return context;
    }
}
