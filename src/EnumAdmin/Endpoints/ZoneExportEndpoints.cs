using System.Text;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Snapshots;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Gives zones as master files.</summary>
/// <param name="registry">The registry.</param>
internal sealed class ZoneExportEndpoints(NumberRegistry registry)
{
    // RFC 4027 section 3: text/dns; its text is octets, which escapes keep in ASCII.
    private const string MediaType = "text/dns; charset=us-ascii";

    /// <summary>GET /v1/zones/{apex}/file: the zone as it is served now, as a whole, whatever changes meanwhile.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        if (NameForm.TryParseParameter("apex", RequestPath.Segment(context, 2), out var apex) is { } problem)
            return Task.FromResult<Reply>(new Reply.Refused(problem));
        return Task.FromResult<Reply>(registry.Directory.Find(apex.Wire) is { } zone && zone.Apex == apex
            ? new Reply.Streamed(MediaType, (stream, cancellation) => WriteAsync(zone, stream, cancellation)) { FileName = FileNameOf(NameForm.Show(apex)) }
            : new Reply.Refused(Problem.NotFound($"there is no zone {NameForm.Show(apex)}")));
    }

    private static async Task WriteAsync(ZoneSnapshot zone, Stream stream, CancellationToken cancellation)
    {
        foreach (var chunk in ZoneExport.Read(zone))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(chunk), cancellation);
    }

    private static string FileNameOf(string apex) => string.Concat(apex.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_')) + ".zone";
}
