using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Numbers and prefixes, and whether they lie in their zone.</summary>
internal static class PrefixCheck
{
    /// <summary>Checks a number or a prefix.</summary>
    /// <param name="zone">The zone that is to keep it.</param>
    /// <param name="field">Its field.</param>
    /// <param name="digits">The number or prefix.</param>
    /// <param name="findings">What is wrong.</param>
    /// <returns>Whether nothing is.</returns>
    public static bool Check(Zone zone, string field, E164Number digits, ObjectFindings findings)
    {
        if (digits.IsEmpty)
            findings.Add(ObjectRules.NumberDigits, field, "there is no digit; a number looks like +33426687300");
        else if (digits[0] == 0)
            findings.Add(ObjectRules.NumberDigits, field, $"{digits} starts with 0, which no country code does");
        else if (!digits.StartsWith(zone.Prefix))
            findings.Add(ObjectRules.OutsideZone, field, $"{digits} does not begin with {zone.Prefix}, as the numbers of {zone.Apex.ToUndottedString()} do");
        else
            return true;
        return false;
    }
}
