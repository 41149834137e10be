using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>
/// SIP and SIPS URIs (RFC 3261 section 19.1.1): <c>[user@]host[:port][;parameters]</c>. Password and headers, which the grammar has too,
/// are refused.
/// </summary>
internal static class SipUri
{
    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        // RFC 3261 section 25.1: no part but the user may hold ; and ? unescaped without a meaning, and none holds @.
        var at = body.IndexOf('@');
        if (at >= 0 && CheckUser(body.Before(at)) is { } badUser)
            return badUser;
        var rest = body.From(at + 1);
        var (beforeHeaders, headers) = rest.Split('?');
        if (headers is not null)
            return beforeHeaders.Fault(UriFault.Headers, beforeHeaders.Length, "headers would become part of the caller's request; remove them from the ? on");
        var (hostPort, parameters) = rest.Split(';');
        return UriHost.CheckWithPort(hostPort)
            ?? (parameters is { } list ? UriParameters.Check(list, UriCharacters.SipParameter, UriCharacters.SipParameter, CheckParameter) : null);
    }

    // RFC 3261 section 25.1: userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
    private static TextFault<UriFault>? CheckUser(UriPart user)
    {
        if (user.IsEmpty)
            return user.Fault(UriFault.BadUser, 0, "the user is missing in front of @; remove the @ too, or give a user");
        var colon = user.IndexOf(':');
        if (colon >= 0)
            return user.Fault(UriFault.Password, colon, "a password would be public; remove it from the colon on (a colon of the user's own is %3A)");
        return user.Require(UriCharacters.SipUser, UriFault.BadUser, "the user of a SIP URI");
    }

    private static TextFault<UriFault>? CheckParameter(UriPart name, UriPart? value)
    {
        if (name.Is("maddr"))
            return name.Fault(UriFault.Maddr, 0, "maddr sends the call to another host than the URI names; name that host instead");
        if (name.Is("transport") || name.Is("user") || name.Is("method"))
        {
            return value is { } token
                ? token.Require(UriCharacters.Token, UriFault.BadParameter, $"the value of {name.Span}")
                : name.Fault(UriFault.BadParameter, 0, $"the parameter {name.Span} needs a value");
        }

        // RFC 3261 section 25.1: ttl = 1*3DIGIT ; 0 to 255
        var isTtl = value is { Length: <= 3 } digits && !digits.Span.ContainsAnyExceptInRange('0', '9') && int.Parse(digits.Span, null) <= byte.MaxValue;
        return name.Is("ttl") && !isTtl ? name.Fault(UriFault.BadParameter, 0, "ttl is a number from 0 to 255") : null;
    }
}
