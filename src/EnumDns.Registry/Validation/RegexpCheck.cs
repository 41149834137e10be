using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of patterns, whatever is dialled.</summary>
internal static class RegexpCheck
{
    /// <summary>Checks a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="field">Its field.</param>
    /// <param name="findings">What is wrong.</param>
    /// <returns>Whether it may be applied to numbers.</returns>
    public static bool Check(EndpointPattern pattern, string field, ObjectFindings findings)
    {
        // A delimiter that stands in neither part keeps positions as the caller counts them.
        var delimiter = "!/|#~,;:@&=".FirstOrDefault(candidate => !pattern.Expression.Contains(candidate, StringComparison.Ordinal) && !pattern.Replacement.Contains(candidate, StringComparison.Ordinal), '!');
        var octets = Encoding.UTF8.GetBytes($"{delimiter}{pattern.Expression}{delimiter}{pattern.Replacement}{delimiter}");
        if (!NaptrRegexp.TryParse(octets, out var regexp, out var fault))
        {
            findings.Add(ObjectRules.RegexpSyntax, $"{field}.{PartAt(pattern, fault.Position)}", Relative(pattern, fault.Position, fault.Message));
            return false;
        }

        var isSafe = true;
        foreach (var finding in PortableRegexp.Check(regexp, null))
        {
            if (RuleOf(finding.Kind) is not { } rule || (rule == ObjectRules.PortableBlank && PartAt(pattern, finding.Position) != "expression"))
                continue;
            isSafe &= rule != ObjectRules.RegexpNested;
            findings.Add(rule, $"{field}.{PartAt(pattern, finding.Position)}", Relative(pattern, finding.Position, finding.Message));
        }

        return isSafe;
    }

    /// <summary>The rule that stands for a portability finding; null for what others check.</summary>
    private static ObjectRule? RuleOf(PortabilityRule rule) => rule switch
    {
        PortabilityRule.Blank => ObjectRules.PortableBlank,
        PortabilityRule.Anchors => ObjectRules.PortableAnchors,
        PortabilityRule.NestedQuantifier => ObjectRules.RegexpNested,
        PortabilityRule.Alternatives => ObjectRules.PortableAlternatives,
        PortabilityRule.Bracket => ObjectRules.PortableBracket,
        _ => null,
    };

    private static string PartAt(EndpointPattern pattern, int position) => position <= pattern.Expression.Length + 1 ? "expression" : "replacement";

    /// <summary>A message whose place counts from the start of its part.</summary>
    private static string Relative(EndpointPattern pattern, int position, string message)
    {
        var start = position <= pattern.Expression.Length + 1 ? 1 : pattern.Expression.Length + 2;
        var reason = message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        return $"character {Math.Max(position - start, 0) + 1}: {reason}";
    }
}
