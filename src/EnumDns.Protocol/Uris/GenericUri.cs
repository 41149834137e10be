using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>URIs of schemes without a reader of their own: RFC 3986 section 3, and no password.</summary>
internal static class GenericUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        if (!body.Span.StartsWith("//"))
            return CheckPath(body);
        var (authority, rest) = AuthorityUri.Split(body.From(2));
        return AuthorityUri.CheckUser(authority) ?? CheckHost(authority.From(authority.IndexOf('@') + 1)) ?? CheckPath(rest);
    }

    /// <summary>Checks path, query and fragment.</summary>
    public static TextFault<UriFault>? CheckPath(UriPart text)
    {
        var (beforeFragment, fragment) = text.Split('#');
        var (path, query) = beforeFragment.Split('?');
        return path.Require(UriCharacters.Path, UriFault.BadPath, "a path")
            ?? query?.Require(UriCharacters.Query, UriFault.BadPath, "a query")
            ?? fragment?.Require(UriCharacters.Query, UriFault.BadPath, "a fragment");
    }

    // RFC 3986 section 3.2.2: a registered name need not be one of DNS, and may be empty.
    private static TextFault<UriFault>? CheckHost(UriPart hostPort)
    {
        if (hostPort.IsEmpty)
            return null;
        if (hostPort.Span[0] == '[')
            return UriHost.CheckWithPort(hostPort);
        var (name, port) = hostPort.Split(':');
        var isPort = port is not { } digits || !digits.Span.ContainsAnyExceptInRange('0', '9');
        return name.Require(UriCharacters.RegisteredName, UriFault.BadHost, "a host")
            ?? (isPort ? null : name.Fault(UriFault.BadPort, name.Length, "a port is digits"));
    }
}
