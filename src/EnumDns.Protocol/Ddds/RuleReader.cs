using System.Buffers;
using System.Text;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Ddds;

/// <summary>Reads one rule as a client of RFC 6116 does, and says why it drops it.</summary>
internal static class RuleReader
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>Reads a rule: (1) flags, (2) services, (3) rewrite, (4) URI.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="number">The number asked for.</param>
    /// <returns><see cref="RuleVerdict.Fallback"/> with a URI, <see cref="RuleVerdict.LeadsOn"/> with a name, or why it is dropped.</returns>
    public static RuleReading Read(NaptrRule rule, E164Number number)
    {
        // 1. RFC 6116 section 3.4.2: "u" is terminal, no flag is not, and there are no others. Case is ignored.
        if (rule.Flags.Length == 0)
            return ReadNonTerminal(rule);
        if (!rule.Flags.Equals("u", StringComparison.OrdinalIgnoreCase))
            return new(rule, RuleVerdict.UnknownFlags, $"ENUM knows the flag u only, not {Show(rule.Flags)}");

        // 2. RFC 6116 section 3.4.3.
        if (!EnumserviceField.TryParse(Encoding.Latin1.GetBytes(rule.Services), out var services, out var fault))
        {
            return fault.Kind is EnumserviceFault.OtherApplication
                ? new(rule, RuleVerdict.OtherApplication, $"the services {Show(rule.Services)} are not those of ENUM, which start with E2U+")
                : new(rule, RuleVerdict.BadServices, $"services: {fault.Message}");
        }

        if (services.IsObsoleteForm)
            return new(rule, RuleVerdict.ObsoleteServices, $"the services {Show(rule.Services)} are in the order of RFC 2916; clients of today look for {services}");

        // 3. RFC 3403 section 4.1: regexp and replacement exclude each other.
        var hasReplacement = !rule.Replacement.IsRoot;
        if (rule.Regexp.Length > 0 && hasReplacement)
            return new(rule, RuleVerdict.BothRewrites, "regexp and replacement exclude each other, and the rule has both");
        if (rule.Regexp.Length == 0)
            return new(rule, RuleVerdict.MissingRewrite, "a rule with the flag u needs a regexp that makes a URI");
        return ReadRegexp(rule, services.Services, number);
    }

    private static RuleReading ReadNonTerminal(NaptrRule rule)
    {
        // RFC 6116 section 3.4.3: what the services of such a rule may be, the rules that it leads to say.
        if (rule.Services.Length > 0 && !EnumserviceField.TryParse(Encoding.Latin1.GetBytes(rule.Services), out _, out var fault) && fault.Kind is EnumserviceFault.OtherApplication)
            return new(rule, RuleVerdict.OtherApplication, $"the services {Show(rule.Services)} are not those of ENUM, which start with E2U+");
        if (rule.Regexp.Length > 0 && !rule.Replacement.IsRoot)
            return new(rule, RuleVerdict.BothRewrites, "regexp and replacement exclude each other, and the rule has both");
        return rule.Replacement.IsRoot
            ? new(rule, RuleVerdict.MissingRewrite, "a rule without flags needs a replacement, the name to ask next")
            : new(rule, RuleVerdict.LeadsOn, $"no flag: ask {rule.Replacement} next") { Next = rule.Replacement };
    }

    private static RuleReading ReadRegexp(NaptrRule rule, IReadOnlyList<Enumservice> services, E164Number number)
    {
        if (!NaptrRegexp.TryParse(Encoding.Latin1.GetBytes(rule.Regexp), out var regexp, out var fault))
            return new(rule, RuleVerdict.BadRegexp, $"regexp: {fault.Message}") { Services = services };

        // RFC 3402 section 3.3: a rule whose expression does not match is passed over.
        if (!regexp.TryApply(number, out var uri))
            return new(rule, RuleVerdict.NoMatch, $"{regexp.Expression} does not match {number}") { Services = services };

        // 4. RFC 6116 section 3.3: the output is an absolute URI.
        if (!HasScheme(uri))
            return new(rule, RuleVerdict.NotUri, $"{Show(uri)} is no URI: it has no scheme") { Services = services };
        var disagreeing = services.FirstOrDefault(service => EnumserviceRegistry.Check(service, uri) is UriAgreement.Disagrees);
        return disagreeing is null
            ? new(rule, RuleVerdict.Fallback, "gives a URI") { Services = services, Uri = uri }
            : new(rule, RuleVerdict.SchemeMismatch, $"{Show(uri)} is of no scheme that {disagreeing} has ({string.Join(", ", EnumserviceRegistry.FindSchemes(disagreeing))})") { Services = services };
    }

    // RFC 3986 section 3.1: a letter, then letters, digits, plus, hyphen and dot, then a colon.
    private static bool HasScheme(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(uri[0]) && !uri.AsSpan(1, colon - 1).ContainsAnyExcept(SchemeCharacters);
    }

    private static string Show(string text) => $"\"{string.Concat(text.Select(character => character is >= ' ' and < '\x7F' ? character.ToString() : $"\\{(int)character:D3}"))}\"";
}
