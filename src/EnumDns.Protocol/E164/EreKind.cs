namespace EnumDns.Protocol.E164;

/// <summary>Kinds of nodes in a parsed POSIX extended regular expression.</summary>
internal enum EreKind
{
    /// <summary>One character out of a set.</summary>
    Characters,

    /// <summary><c>^</c>: the start of the text.</summary>
    Start,

    /// <summary><c>$</c>: the end of the text.</summary>
    End,

    /// <summary>Nodes one after the other.</summary>
    Sequence,

    /// <summary>One of several nodes.</summary>
    Alternation,

    /// <summary>A node repeated.</summary>
    Repetition,

    /// <summary>A node in parentheses, which captures what it matches.</summary>
    Group,
}
