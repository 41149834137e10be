using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>URIs that start with a host (RFC 3986 section 3.2): http, https (RFC 9110 section 4.2), ftp, ldap (RFC 4516 section 2).</summary>
internal static class AuthorityUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    /// <param name="body">It.</param>
    /// <param name="isHostNeeded">Whether the host may not be left out.</param>
    public static TextFault<UriFault>? Check(UriPart body, bool isHostNeeded)
    {
        if (!body.Span.StartsWith("//"))
            return body.Fault(UriFault.BadHost, 0, "// and a host follow the scheme");
        var (authority, rest) = Split(body.From(2));
        return CheckUser(authority)
            ?? (authority.IsEmpty && !isHostNeeded ? null : UriHost.CheckWithPort(authority.From(authority.IndexOf('@') + 1)))
            ?? GenericUri.CheckPath(rest);
    }

    /// <summary>Parts an authority from the path, query or fragment behind it.</summary>
    public static (UriPart Authority, UriPart Tail) Split(UriPart text)
    {
        var end = text.Span.IndexOfAny('/', '?', '#');
        return end < 0 ? (text, text.From(text.Length)) : (text.Before(end), text.From(end));
    }

    /// <summary>Checks the user of an authority; a password is refused (RFC 3986 section 3.2.1 deprecates it).</summary>
    public static TextFault<UriFault>? CheckUser(UriPart authority)
    {
        var at = authority.IndexOf('@');
        if (at < 0)
            return null;
        var user = authority.Before(at);
        if (user.IsEmpty)
            return user.Fault(UriFault.BadUser, 0, "the user is missing in front of @; remove the @ too");
        var colon = user.IndexOf(':');
        return colon >= 0
            ? user.Fault(UriFault.Password, colon, "a password would be public; remove it from the colon on")
            : user.Require(UriCharacters.User, UriFault.BadUser, "the user");
    }
}
