using System.Buffers;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>A part of a URI that knows its place in the whole.</summary>
/// <param name="Text">The whole URI.</param>
/// <param name="Start">Where the part starts.</param>
/// <param name="End">The character behind it.</param>
internal readonly record struct UriPart(string Text, int Start, int End)
{
    /// <summary>The part's characters.</summary>
    public ReadOnlySpan<char> Span => Text.AsSpan(Start, End - Start);

    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether there is no character.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Index of the first occurrence, or -1.</summary>
    public int IndexOf(char character) => Span.IndexOf(character);

    /// <summary>What stands before an index.</summary>
    public UriPart Before(int index) => this with { End = Start + index };

    /// <summary>What stands from an index on.</summary>
    public UriPart From(int index) => this with { Start = Start + index };

    /// <summary>What stands before the first occurrence of a character, and what behind it; all and nothing where there is none.</summary>
    public (UriPart Before, UriPart? After) Split(char separator)
    {
        var index = IndexOf(separator);
        return index < 0 ? (this, null) : (Before(index), From(index + 1));
    }

    /// <summary>Whether the part is a text, whatever its case.</summary>
    public bool Is(string text) => Span.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A fault if a character is not one of a set; escapes must have been checked before.</summary>
    public TextFault<UriFault>? Require(SearchValues<char> allowed, UriFault kind, string place)
    {
        var index = Span.IndexOfAnyExcept(allowed);
        return index < 0 ? null : Fault(kind, index, $"'{Span[index]}' may not stand in {place}; percent-encode it");
    }

    /// <summary>A fault at an index of the part.</summary>
    public TextFault<UriFault> Fault(UriFault kind, int index, string message) => new(kind, Start + index, $"character {Start + index + 1}: {message}");
}
