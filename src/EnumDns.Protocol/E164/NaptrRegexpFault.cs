namespace EnumDns.Protocol.E164;

/// <summary>Why the REGEXP field of a NAPTR record is not a substitution expression (RFC 3402 section 3.2).</summary>
public enum NaptrRegexpFault
{
    /// <summary>Nothing: it is one.</summary>
    None,

    /// <summary>The field is empty.</summary>
    Empty,

    /// <summary>An octet that is not printable ASCII.</summary>
    NotPrintable,

    /// <summary>A delimiter that would be taken for a digit, a flag or an escape.</summary>
    BadDelimiter,

    /// <summary>Fewer than three delimiters.</summary>
    MissingDelimiter,

    /// <summary>A flag other than <c>i</c>, which is also what follows a fourth delimiter.</summary>
    UnknownFlag,

    /// <summary>An empty expression, group or alternative: undefined in POSIX.</summary>
    EmptyExpression,

    /// <summary>A parenthesis without its partner.</summary>
    UnbalancedParenthesis,

    /// <summary>A bracket expression that does not end, is empty, or holds what POSIX leaves to the locale.</summary>
    BadBracket,

    /// <summary>A quantifier with nothing to repeat, or after another quantifier: undefined in POSIX.</summary>
    MisplacedQuantifier,

    /// <summary>An interval that is not <c>{m}</c>, <c>{m,}</c> or <c>{m,n}</c> with m up to n up to 255.</summary>
    BadInterval,

    /// <summary>A backslash before a character that needs none: undefined in POSIX, and read differently by each client.</summary>
    BadEscape,

    /// <summary>A backreference in the replacement to a group that the expression does not have.</summary>
    NoSuchGroup,
}
