using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>IAX URIs (RFC 5456 section 5): <c>[user@]host[:port][/number[?context]]</c>.</summary>
internal static class IaxUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        var (authority, rest) = AuthorityUri.Split(body);
        return AuthorityUri.CheckUser(authority) ?? UriHost.CheckWithPort(authority.From(authority.IndexOf('@') + 1)) ?? GenericUri.CheckPath(rest);
    }
}
