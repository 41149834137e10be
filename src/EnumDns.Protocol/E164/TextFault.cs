namespace EnumDns.Protocol.E164;

/// <summary>What is wrong with a piece of text, and where.</summary>
/// <typeparam name="TKind">The parser's own enumeration of faults; code decides on this.</typeparam>
/// <param name="Kind">Which fault.</param>
/// <param name="Position">Index of the character or octet at fault, from 0; the text's length where something is missing at its end.</param>
/// <param name="Message">What is wrong and what to do, one line for people.</param>
public readonly record struct TextFault<TKind>(TKind Kind, int Position, string Message)
    where TKind : struct, Enum
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
