namespace EnumDns.Protocol.E164;

/// <summary>What a REGEXP field must keep to so that deployed clients, each with its own engine, read it alike.</summary>
public enum PortabilityRule
{
    /// <summary>The delimiter is <c>!</c>: some clients look for no other.</summary>
    Delimiter,

    /// <summary>No flag: some clients refuse a field that does not end on its delimiter.</summary>
    Flag,

    /// <summary>No blank: some clients split the record's text at blanks.</summary>
    Blank,

    /// <summary>No escaped delimiter: some clients split the field without regard to backslashes.</summary>
    EscapedDelimiter,

    /// <summary>7 to 255 characters: shorter ones are dropped by some clients, longer ones fit no character-string.</summary>
    Length,

    /// <summary>From <c>^</c> to <c>$</c>: what becomes of the unmatched rest is each client's choice.</summary>
    Anchors,

    /// <summary>No quantifier inside a quantified group: exponential in backtracking engines.</summary>
    NestedQuantifier,

    /// <summary>No alternatives of more than one character: POSIX takes the longest, Perl-like engines the first.</summary>
    Alternatives,

    /// <summary>No <c>[:class:]</c> and no backslash in brackets: engines differ on both.</summary>
    Bracket,

    /// <summary>The expression matches the number, with its plus and without: clients send both.</summary>
    BothForms,

    /// <summary>The URI has at most 200 characters: clients have small buffers.</summary>
    UriLength,
}
