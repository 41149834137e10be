using EnumDns.Protocol.Ddds;

namespace EnumAdmin.Contracts;

/// <summary>One NAPTR record, and what a client makes of it.</summary>
public sealed record DialRuleBody
{
    /// <summary>ORDER.</summary>
    public required ushort Order { get; init; }

    /// <summary>PREFERENCE.</summary>
    public required ushort Preference { get; init; }

    /// <summary>FLAGS.</summary>
    public required string Flags { get; init; }

    /// <summary>SERVICES.</summary>
    public required string Services { get; init; }

    /// <summary>REGEXP, with one level of backslashes.</summary>
    public required string Regexp { get; init; }

    /// <summary>REPLACEMENT; a dot for none.</summary>
    public required string Replacement { get; init; }

    /// <summary>What becomes of it.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Why, one line for people.</summary>
    public required string Reason { get; init; }

    /// <summary>The URI that it gives, or null.</summary>
    public required string? Uri { get; init; }

    /// <summary>Shows a rule.</summary>
    internal static DialRuleBody Of(RuleReading reading) => new()
    {
        Order = reading.Rule.Order,
        Preference = reading.Rule.Preference,
        Flags = reading.Rule.Flags,
        Services = reading.Rule.Services,
        Regexp = reading.Rule.Regexp,
        Replacement = NameForm.Show(reading.Rule.Replacement),
        Verdict = reading.Verdict,
        Reason = reading.Reason,
        Uri = reading.Uri,
    };
}
