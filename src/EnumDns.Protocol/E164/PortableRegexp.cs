namespace EnumDns.Protocol.E164;

/// <summary>
/// Compares a REGEXP field with what deployed clients have in common. They run POSIX, PCRE and Boost engines over
/// splitters of their own, so that much of what RFC 3402 section 3.2 allows fails somewhere.
/// </summary>
public static class PortableRegexp
{
    private const int MinLength = 7;
    private const int MaxLength = 255;
    private const int MaxUriLength = 200;
    private const int ExpressionStart = 1;

    /// <summary>Every rule that the field breaks, in the order of <see cref="PortabilityRule"/>; none for <c>!^.*$!sip:user@example.net!</c>.</summary>
    /// <param name="regexp">The field.</param>
    /// <param name="number">A number that asks for it, or null to check the field alone.</param>
    public static IReadOnlyList<TextFault<PortabilityRule>> Check(NaptrRegexp regexp, E164Number? number)
    {
        var findings = new List<TextFault<PortabilityRule>>();
        CheckField(regexp, findings);
        CheckExpression(regexp, findings);
        if (number is { } asked)
            CheckNumber(regexp, asked, findings);
        return findings;
    }

    private static void CheckField(NaptrRegexp regexp, List<TextFault<PortabilityRule>> findings)
    {
        var field = regexp.ToString();
        if (regexp.Delimiter != '!')
            Add(findings, PortabilityRule.Delimiter, 0, $"the delimiter is '{regexp.Delimiter}'; some clients know only !");
        if (regexp.IgnoresCase)
            Add(findings, PortabilityRule.Flag, field.LastIndexOf(regexp.Delimiter) + 1, "the flag i makes some clients drop the record; numbers have no case, remove it");
        var blank = field.IndexOf(' ', StringComparison.Ordinal);
        if (blank >= 0)
            Add(findings, PortabilityRule.Blank, blank, "some clients end the field at a blank; percent-encode it");
        var escape = field.IndexOf($"\\{regexp.Delimiter}", StringComparison.Ordinal);
        if (escape >= 0)
            Add(findings, PortabilityRule.EscapedDelimiter, escape, "some clients end the part at an escaped delimiter; percent-encode it");
        if (field.Length is < MinLength or > MaxLength)
            Add(findings, PortabilityRule.Length, Math.Min(field.Length, MaxLength), $"the field has {field.Length} characters; clients take {MinLength} to {MaxLength}");
    }

    private static void CheckExpression(NaptrRegexp regexp, List<TextFault<PortabilityRule>> findings)
    {
        var root = regexp.Root;
        if (root.Kind is not EreKind.Sequence || root.Children[0].Kind is not EreKind.Start || root.Children[^1].Kind is not EreKind.End)
            Add(findings, PortabilityRule.Anchors, ExpressionStart, "clients differ on what the expression leaves unmatched; let it run from ^ to $");
        if (Find(root, node => node.Kind is EreKind.Repetition && Find(node.Children[0], inner => inner.Kind is EreKind.Repetition) is not null) is { } nested)
            Add(findings, PortabilityRule.NestedQuantifier, nested.Position, "a group with a quantifier inside is repeated; backtracking clients may hang on it");
        if (Find(root, node => node.Kind is EreKind.Alternation && node.Children.Any(branch => branch.Kind is not EreKind.Characters)) is { } alternation)
            Add(findings, PortabilityRule.Alternatives, alternation.Position, "of several alternatives some clients take the longest and some the first; publish a record for each number instead");
        if (Find(root, node => node.Kind is EreKind.Characters && IsOddBracket(regexp.ToString(), node)) is { } bracket)
            Add(findings, PortabilityRule.Bracket, bracket.Position, "classes and backslashes inside brackets are read differently; write the characters, such as [0-9]");
    }

    private static void CheckNumber(NaptrRegexp regexp, E164Number number, List<TextFault<PortabilityRule>> findings)
    {
        if (!regexp.TryApply(number, out var uri))
            Add(findings, PortabilityRule.BothForms, ExpressionStart, $"the expression does not match {number}");
        else if (!regexp.TryApply(number.ToString()[1..], out var withoutPlus) || withoutPlus != uri)
            Add(findings, PortabilityRule.BothForms, ExpressionStart, "some clients send the number without its plus; write ^\\+? before the country code, or ^.*$");
        if (uri?.Length > MaxUriLength)
            Add(findings, PortabilityRule.UriLength, regexp.Expression.Length + 2, $"the URI has {uri.Length} characters; clients take {MaxUriLength}");
    }

    private static bool IsOddBracket(string field, EreNode node)
    {
        if (field[node.Position] != '[')
            return false;
        // The parser has accepted the bracket expression, so it ends; a ']' in first place does not end it.
        var end = field.IndexOf(']', node.Position + (field[node.Position + 1] == '^' ? 3 : 2));
        return field.AsSpan(node.Position + 1, end - node.Position - 1).ContainsAny("\\[");
    }

    private static EreNode? Find(EreNode node, Func<EreNode, bool> holds)
    {
        if (holds(node))
            return node;
        foreach (var child in node.Children)
        {
            if (Find(child, holds) is { } found)
                return found;
        }

        return null;
    }

    private static void Add(List<TextFault<PortabilityRule>> findings, PortabilityRule rule, int position, string message) =>
        findings.Add(new(rule, position, $"character {position + 1}: {message}"));
}
