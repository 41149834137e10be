using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>
/// URIs of a user at a host: xmpp (RFC 5122 section 2.2), im (RFC 3860 section 3), pres (RFC 3859 section 3) and acct (RFC 7565
/// section 7). What some of them have behind a question mark tells the client what to do, and is refused.
/// </summary>
internal static class AddressUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    /// <param name="body">It.</param>
    /// <param name="isXmpp">Whether user and @ may be missing, and a resource follow a slash.</param>
    public static TextFault<UriFault>? Check(UriPart body, bool isXmpp)
    {
        var (address, query) = body.Split('?');
        if (query is not null)
            return body.Fault(UriFault.Headers, address.Length, "what stands behind ? would tell the caller's program what to do; remove it");
        if (address.IndexOf('#') is var hash and >= 0)
            return address.Fault(UriFault.BadPath, hash, "a fragment has no meaning here; remove it from the # on");

        var slash = isXmpp ? address.IndexOf('/') : -1;
        var bare = slash < 0 ? address : address.Before(slash);
        var at = bare.IndexOf('@');
        if (at == 0 || (at < 0 && !isXmpp))
            return bare.Fault(UriFault.BadUser, 0, "the user is missing; write user@host");
        return (at > 0 ? bare.Before(at).Require(UriCharacters.User, UriFault.BadUser, "the user") : null)
            ?? UriHost.Check(bare.From(at + 1))
            ?? (slash < 0 ? null : CheckResource(address.From(slash + 1)));
    }

    private static TextFault<UriFault>? CheckResource(UriPart resource) => resource.IsEmpty
        ? resource.Fault(UriFault.BadPath, 0, "a resource follows the slash; remove the slash, or give one")
        : resource.Require(UriCharacters.Path, UriFault.BadPath, "a resource");
}
