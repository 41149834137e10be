using System.Buffers.Binary;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Compilation;

/// <summary>Endpoints as NAPTR records (RFC 3403 section 4.1) and what a client makes of them.</summary>
public static class EndpointNaptr
{
    private const string AnyNumber = "^.*$";
    private const int MaxString = 255;

    private static ReadOnlySpan<byte> Application => "E2U+"u8;

    /// <summary>The REGEXP field as on the wire, with one level of backslashes. Its length is not limited here; a record's is, to 255 octets.</summary>
    /// <exception cref="ArgumentException">The endpoint's URI is not a template (<see cref="UriTemplate.TryParse"/>), or it has neither URI nor pattern.</exception>
    public static string RegexpOf(Endpoint endpoint, EndpointScope scope)
    {
        if (endpoint.Pattern is { } pattern)
            return $"!{EscapeDelimiter(pattern.Expression)}!{EscapeDelimiter(pattern.Replacement)}!";
        var uri = endpoint.Uri ?? throw new ArgumentException("The endpoint has neither URI nor pattern.", nameof(endpoint));
        if (uri.AsSpan().IndexOfAny("{}\\!") < 0)
            return $"!{AnyNumber}!{uri}!";
        if (!UriTemplate.TryParse(uri, scope.BlockPrefix is not null, out var template, out var fault))
            throw new ArgumentException(fault.Message, nameof(endpoint));
        return scope.Number is { } number ? Fill(template, scope.BlockPrefix, number) : Capture(template, scope.BlockPrefix!.Value);
    }

    /// <summary>RDATA in stored form: flag <c>u</c>, <c>E2U+</c> and the service, the regexp, the root as replacement.</summary>
    /// <exception cref="ArgumentException">As for <see cref="RegexpOf"/>, or a field has more than 255 octets.</exception>
    public static byte[] RdataOf(Endpoint endpoint, EndpointScope scope)
    {
        Span<byte> regexp = stackalloc byte[MaxString];
        if (!FilledRegexp.TryWrite(endpoint, scope, regexp, out var length) && !Encoding.UTF8.TryGetBytes(RegexpOf(endpoint, scope), regexp, out length))
            throw new ArgumentException("The regexp has more than 255 octets.", nameof(endpoint));

        Span<byte> service = stackalloc byte[MaxString];
        if (!Encoding.UTF8.TryGetBytes(endpoint.Service, service[Application.Length..], out var serviceLength))
            throw new ArgumentException("The service has more than 251 octets.", nameof(endpoint));
        Application.CopyTo(service);
        return Join(endpoint, service[..(Application.Length + serviceLength)], regexp[..length]);
    }

    /// <summary>The URI that a client gets which dials a number, or null where the expression does not match or is none.</summary>
    /// <exception cref="ArgumentException">As for <see cref="RegexpOf"/>.</exception>
    public static string? ResolveUri(Endpoint endpoint, EndpointScope scope, E164Number number) =>
        NaptrRegexp.TryParse(Encoding.UTF8.GetBytes(RegexpOf(endpoint, scope)), out var regexp, out _) && regexp.TryApply(number, out var uri) ? uri : null;

    private static byte[] Join(Endpoint endpoint, ReadOnlySpan<byte> services, ReadOnlySpan<byte> regexp)
    {
        // ORDER, PREFERENCE, three strings behind their lengths, and the root as REPLACEMENT.
        var rdata = new byte[4 + 2 + 1 + services.Length + 1 + regexp.Length + 1];
        BinaryPrimitives.WriteUInt16BigEndian(rdata, endpoint.Order);
        BinaryPrimitives.WriteUInt16BigEndian(rdata.AsSpan(2), endpoint.Preference);
        // RFC 6116 section 3.4.2: "u", a terminal rule whose result is a URI.
        "\u0001u"u8.CopyTo(rdata.AsSpan(4));
        rdata[6] = (byte)services.Length;
        services.CopyTo(rdata.AsSpan(7));
        rdata[7 + services.Length] = (byte)regexp.Length;
        regexp.CopyTo(rdata.AsSpan(8 + services.Length));
        return rdata;
    }

    // The number is known: clients get a replacement without backreferences, which all of them can do.
    private static string Fill(UriTemplate template, E164Number? prefix, E164Number number)
    {
        var digits = number.ToString();
        return Join(AnyNumber, template, digits[1..], digits, prefix is { } known ? digits[(1 + known.Length)..] : "");
    }

    // One record for many numbers. RFC 3402 section 3.2: groups are numbered by their opening parentheses. The plus may be
    // missing: some clients do not send it.
    private static string Capture(UriTemplate template, E164Number prefix)
    {
        var hasNumber = template.Has(UriPlaceholder.Number) || template.Has(UriPlaceholder.PlusNumber);
        var digits = prefix.ToString()[1..];
        return (hasNumber, template.Has(UriPlaceholder.Suffix)) switch
        {
            (true, true) => Join($"^\\+?({digits}(.*))$", template, "\\1", "+\\1", "\\2"),
            (true, false) => Join("^\\+?(.*)$", template, "\\1", "+\\1", ""),
            (false, true) => Join($"^\\+?{digits}(.*)$", template, "", "", "\\1"),
            (false, false) => Join(AnyNumber, template, "", "", ""),
        };
    }

    private static string Join(string expression, UriTemplate template, string number, string plusNumber, string suffix)
    {
        var field = new StringBuilder("!").Append(expression).Append('!');
        foreach (var part in template.Parts)
        {
            field.Append(part.Placeholder switch
            {
                UriPlaceholder.Number => number,
                UriPlaceholder.PlusNumber => plusNumber,
                UriPlaceholder.Suffix => suffix,
                _ => EscapeDelimiter(part.Text),
            });
        }

        return field.Append('!').ToString();
    }

    // RFC 3402 section 3.2: the delimiter stands escaped inside the parts. What is escaped already stays as it is.
    private static string EscapeDelimiter(string part)
    {
        if (!part.Contains('!', StringComparison.Ordinal))
            return part;
        var escaped = new StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '!')
                escaped.Append('\\');
            escaped.Append(part[i]);
            if (part[i] == '\\' && i + 1 < part.Length)
                escaped.Append(part[++i]);
        }

        return escaped.ToString();
    }
}
