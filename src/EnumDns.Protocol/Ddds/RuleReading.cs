using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>One rule and what a client makes of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Reason">Why, one line for people.</param>
public sealed record RuleReading(NaptrRule Rule, RuleVerdict Verdict, string Reason)
{
    /// <summary>The services, where they are well formed.</summary>
    public IReadOnlyList<Enumservice> Services { get; init; } = [];

    /// <summary>The URI that the rule gives, or null.</summary>
    public string? Uri { get; init; }

    /// <summary>The name that the rule leads on to, or null.</summary>
    public DomainName? Next { get; init; }
}
