using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.E164;

/// <summary>
/// Reads a telephone number as people and programs write it: <c>+33 4 26 68 73 00</c>, <c>+33 (0)4 26 68 73 00</c>,
/// <c>0033 4 26 68 73 00</c>, <c>tel:+33-4-26-68-73-00</c> (RFC 3966), the ENUM domain
/// <c>0.0.3.7.8.6.6.2.4.3.3.nrenum.net</c>, and, with a dial plan, the national form <c>04 26 68 73 00</c>.
/// </summary>
/// <remarks>
/// Bare digits without a prefix are refused: <c>33426687300</c> may be a French number without its plus, or one of
/// another country in its national form.
/// </remarks>
public static class E164NumberParser
{
    private const string TelScheme = "tel:";

    /// <summary>What holds where no dial plan is known: 00 before a country code and (0) behind it, which nearly every country understands.</summary>
    private static readonly DialPlan AnyCountry = new(default, "0", "00");

    /// <summary>Parses a number.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="plan">The country's dial plan, or null where none is known: then national numbers are refused.</param>
    /// <param name="number">The number; without digits on a fault.</param>
    /// <param name="fault">What is wrong, with its position in the text.</param>
    public static bool TryParse(string text, DialPlan? plan, out E164Number number, out TextFault<E164NumberFault> fault)
    {
        number = default;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        if (start >= end)
            return Fail(E164NumberFault.Empty, 0, "nothing is written; a number looks like +33 4 26 68 73 00", out fault);
        if (text.AsSpan(start, end - start).StartsWith(TelScheme, StringComparison.OrdinalIgnoreCase))
            return TryParseTel(text, start + TelScheme.Length, end, plan, out number, out fault);
        if (IsDomain(text.AsSpan(start, end - start)))
            return TryParseDomain(text, start, end, out number, out fault);
        if (text[start] == '+')
            return TryParseInternational(text, start, end, plan, out number, out fault);

        if (!DialledDigits.TryCollect(text, start, end, plan ?? AnyCountry, out var digits, out fault))
            return false;
        if (digits.StartsWith((plan ?? AnyCountry).InternationalPrefix))
            return TryParseInternational(text, start, end, plan, out number, out fault);
        if (plan is null)
            return Fail(E164NumberFault.NoPrefix, start, "the country code is missing; start with + and the country code", out fault);
        if (!digits.StartsWith(plan.TrunkPrefix))
            return Fail(E164NumberFault.NoPrefix, start, $"start with +{plan.CountryCode.ToString()[1..]}, or with {plan.TrunkPrefix} for a number inside the country", out fault);
        return digits.TryToNumber(plan.CountryCode, plan.TrunkPrefix.Length, out number, out fault);
    }

    private static bool TryParseInternational(
        string text, int start, int end, DialPlan? plan, out E164Number number, out TextFault<E164NumberFault> fault)
    {
        number = default;
        if (!DialledDigits.TryCollect(text, start, end, plan ?? AnyCountry, out var digits, out fault))
            return false;
        var first = text[start] == '+' ? 0 : (plan ?? AnyCountry).InternationalPrefix.Length;
        if (!digits.TryToNumber(default, first, out number, out fault))
            return false;

        // Only a trunk prefix 0 is told from a number's first digit: where it is another, numbers do begin with that.
        if (plan is null || plan.TrunkPrefix is not "0" || !number.StartsWith(plan.CountryCode) || !digits.StartsWith("0", first + plan.CountryCode.Length))
            return true;
        number = default;
        return Fail(E164NumberFault.TrunkPrefix, digits.PositionOf(first + plan.CountryCode.Length), $"the 0 is dialled inside the country only; remove it behind {plan.CountryCode}", out fault);
    }

    private static bool TryParseTel(
        string text, int start, int end, DialPlan? plan, out E164Number number, out TextFault<E164NumberFault> fault)
    {
        // RFC 3966 section 3: global-number-digits = "+" *phonedigit DIGIT *phonedigit; a local number is none of E.164.
        number = default;
        if (start >= end || text[start] != '+')
            return Fail(E164NumberFault.NotGlobal, start, "a tel URI must give a global number, which starts with +", out fault);

        var parameters = text.IndexOf(';', start, end - start);
        if (parameters < 0)
            return TryParseInternational(text, start, end, plan, out number, out fault);
        foreach (var parameter in (ReadOnlySpan<string>)[";ext=", ";isub="])
        {
            // RFC 3966 section 3: extension and isdn-subaddress lead beyond the number; other parameters do not change it.
            var position = text.IndexOf(parameter, parameters, StringComparison.OrdinalIgnoreCase);
            if (position >= 0)
                return Fail(E164NumberFault.NotGlobal, position, $"'{parameter[1..^1]}' leads beyond the number, which an E.164 number cannot; remove it", out fault);
        }

        return TryParseInternational(text, start, parameters, plan, out number, out fault);
    }

    /// <summary>One digit, a dot, and letters somewhere: no other form has that.</summary>
    private static bool IsDomain(ReadOnlySpan<char> text) =>
        text is [>= '0' and <= '9', '.', ..] && (text.ContainsAnyInRange('a', 'z') || text.ContainsAnyInRange('A', 'Z'));

    private static bool TryParseDomain(string text, int start, int end, out E164Number number, out TextFault<E164NumberFault> fault)
    {
        number = default;
        if (DomainName.TryParse(text[start..end], DomainName.Root, out var name) is not NameFault.None)
            return Fail(E164NumberFault.NotEnumDomain, start, "this is no domain name; an ENUM domain looks like 0.0.3.7.8.6.6.2.4.3.3.nrenum.net", out fault);
        if (!EnumDomain.TryParse(name, out var digits, out _))
            return Fail(E164NumberFault.TooLong, start + 2 * E164Number.MaxDigits, $"the name has more than {E164Number.MaxDigits} digits", out fault);
        if (digits[0] == 0)
            return Fail(E164NumberFault.LeadingZero, start + 2 * (digits.Length - 1), "no country code starts with 0; digits stand backwards in an ENUM domain", out fault);
        number = digits;
        fault = default;
        return true;
    }

    private static bool Fail(E164NumberFault kind, int position, string message, out TextFault<E164NumberFault> fault)
    {
        fault = DialledDigits.Fault(kind, position, message);
        return false;
    }
}
