using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>H.323 URIs (RFC 3508 section 3): <c>user</c>, <c>@host[:port]</c> or both, with parameters.</summary>
internal static class H323Uri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        // RFC 3508 section 3: address = user / "@" hostport / user "@" hostport; only @ and % are escaped in a user, so that
        // nearly all of the characters that a URI has may stand there. Parameters are told from it only behind a host.
        var at = body.IndexOf('@');
        if (at < 0)
            return null;
        var (hostPort, parameters) = body.From(at + 1).Split(';');
        return UriHost.CheckWithPort(hostPort)
            ?? (parameters is { } list ? UriParameters.Check(list, UriCharacters.SipParameter, UriCharacters.SipParameter) : null);
    }
}
