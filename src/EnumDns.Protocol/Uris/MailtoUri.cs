using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>Mail addresses (RFC 6068 section 2), several between commas. Header fields behind ? are refused.</summary>
internal static class MailtoUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        var (addresses, fields) = body.Split('?');
        if (fields is not null)
            return body.Fault(UriFault.Headers, addresses.Length, "header fields would become part of the sender's mail; remove them from the ? on");
        UriPart? rest = addresses;
        while (rest is { } remaining)
        {
            (var address, rest) = remaining.Split(',');
            if (CheckAddress(address) is { } fault)
                return fault;
        }

        return null;
    }

    private static TextFault<UriFault>? CheckAddress(UriPart address)
    {
        var at = address.IndexOf('@');
        if (at <= 0)
            return address.Fault(UriFault.BadUser, 0, "a mail address is user@host");
        var user = address.Before(at);

        // RFC 5322 section 3.2.3: dot-atom-text has no dot at either end, and no two in a row.
        if (user.Span[0] == '.' || user.Span[^1] == '.' || user.Span.Contains("..", StringComparison.Ordinal))
            return user.Fault(UriFault.BadUser, 0, "a dot stands between other characters of a mail user, never two in a row");
        return user.Require(UriCharacters.MailUser, UriFault.BadUser, "the user of a mail address") ?? UriHost.Check(address.From(at + 1));
    }
}
