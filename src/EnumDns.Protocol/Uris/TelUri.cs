using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>Telephone URIs (RFC 3966 section 3): a global number, or a local one with its context.</summary>
internal static class TelUri
{
    private const string Context = "phone-context";

    /// <summary>Checks what stands behind the scheme.</summary>
    public static TextFault<UriFault>? Check(UriPart body)
    {
        var (number, parameters) = body.Split(';');
        var hasContext = false;
        var bad = CheckNumber(number) ?? (parameters is { } list
            ? UriParameters.Check(list, UriCharacters.TelParameterName, UriCharacters.TelParameter, CheckParameter)
            : null);
        if (bad is not null)
            return bad;

        // RFC 3966 section 5.1.5: a local number has the parameter phone-context, a global one has none.
        var isGlobal = number.Span[0] == '+';
        if (!isGlobal && !hasContext)
            return number.Fault(UriFault.BadNumber, 0, $"a number without + needs ;{Context}=, which says where it is valid; write the global number");
        return isGlobal && hasContext ? number.Fault(UriFault.BadParameter, number.Length, $"a global number has no {Context}; remove it") : null;

        TextFault<UriFault>? CheckParameter(UriPart name, UriPart? value)
        {
            hasContext |= name.Is(Context);
            if (name.Is(Context) && value is null)
                return name.Fault(UriFault.BadParameter, 0, $"{Context} needs a value: a domain, or the first digits of global numbers");
            return name.Is("ext") && (value is not { } digits || digits.Span.ContainsAnyExcept(UriCharacters.TelDigits))
                ? name.Fault(UriFault.BadParameter, 0, "ext is digits")
                : null;
        }
    }

    private static TextFault<UriFault>? CheckNumber(UriPart number)
    {
        var isGlobal = !number.IsEmpty && number.Span[0] == '+';
        var digits = isGlobal ? number.From(1) : number;
        if (digits.Span.IndexOfAnyExcept(isGlobal ? UriCharacters.TelDigits : UriCharacters.TelLocal) is var odd and >= 0)
            return digits.Fault(UriFault.BadNumber, odd, $"'{digits.Span[odd]}' is neither a digit nor one of - . ( )");
        var count = 0;
        foreach (var character in digits.Span)
            count += character is '-' or '.' or '(' or ')' ? 0 : 1;
        if (count == 0)
            return number.Fault(UriFault.BadNumber, 0, "there is no digit; write a number such as +33426687300");
        return isGlobal && count > E164Number.MaxDigits ? number.Fault(UriFault.BadNumber, 0, $"the number has {count} digits; E.164 allows {E164Number.MaxDigits}") : null;
    }
}
