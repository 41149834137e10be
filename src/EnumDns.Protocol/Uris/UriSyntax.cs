using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>
/// Whether a text is a URI that an ENUM record may lead to: the grammar of its scheme, and of RFC 3986 for schemes without a reader
/// here; less what has no place in a public directory: passwords, headers and maddr. Never throws.
/// </summary>
public static class UriSyntax
{
    private const int MaxKnownScheme = 8;

    /// <summary>Checks a URI: (1) its characters, (2) its scheme, (3) what the scheme asks for.</summary>
    /// <param name="uri">The URI, absolute.</param>
    /// <param name="fault">The first thing that is wrong, with its position.</param>
    public static bool TryCheck(string uri, out TextFault<UriFault> fault)
    {
        var found = Check(new UriPart(uri, 0, uri.Length));
        fault = found ?? default;
        return found is null;
    }

    private static TextFault<UriFault>? Check(UriPart uri)
    {
        // 1. RFC 3986 section 2.
        if (uri.IsEmpty)
            return uri.Fault(UriFault.Empty, 0, "the URI is empty; write one such as sip:user@example.net");
        if (CheckCharacters(uri) is { } odd)
            return odd;

        // 2. RFC 3986 section 3.1: scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
        var (scheme, rest) = uri.Split(':');
        if (rest is not { } body || scheme.IsEmpty || !char.IsAsciiLetter(scheme.Span[0]) || scheme.Span.ContainsAnyExcept(UriCharacters.Scheme))
            return uri.Fault(UriFault.NoScheme, 0, "the scheme is missing; write one such as sip: in front");
        if (body.IsEmpty)
            return body.Fault(UriFault.Empty, 0, $"nothing follows {scheme.Span}:");

        // 3.
        Span<char> lower = stackalloc char[MaxKnownScheme];
        return lower[..Math.Max(scheme.Span.ToLowerInvariant(lower), 0)] switch
        {
            "sip" or "sips" => SipUri.Check(body),
            "h323" => H323Uri.Check(body),
            "tel" => TelUri.Check(body),
            "mailto" => MailtoUri.Check(body),
            "xmpp" or "im" or "pres" or "acct" => AddressUri.Check(body, scheme.Is("xmpp")),
            "iax" => IaxUri.Check(body),
            "http" or "https" or "ftp" => AuthorityUri.Check(body, isHostNeeded: true),
            "ldap" => AuthorityUri.Check(body, isHostNeeded: false),
            _ => GenericUri.Check(body),
        };
    }

    private static TextFault<UriFault>? CheckCharacters(UriPart uri)
    {
        var text = uri.Span;
        var odd = text.IndexOfAnyExcept(UriCharacters.Uri);
        if (odd >= 0)
        {
            return text[odd] is > ' ' and < '\x7F'
                ? uri.Fault(UriFault.BadCharacter, odd, $"'{text[odd]}' is not part of a URI; percent-encode it")
                : uri.Fault(UriFault.BadCharacter, odd, "no blank, control character or letter outside ASCII is part of a URI; percent-encode it");
        }

        for (var i = 0; i < text.Length; i++)
        {
            // RFC 3986 section 2.1: pct-encoded = "%" HEXDIG HEXDIG
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
                return uri.Fault(UriFault.BadEscape, i, "two hexadecimal digits follow a percent sign; a percent sign itself is %25");

            // An escaped control character is one for whoever decodes the URI: a line end would start a new header.
            if (text[i] == '%' && (text[i + 1] is '0' or '1' || (text[i + 1] is '7' && text[i + 2] is 'F' or 'f')))
                return uri.Fault(UriFault.BadCharacter, i, $"{text.Slice(i, 3)} is a control character; leave it out");
        }

        return null;
    }
}
