namespace EnumDns.Protocol.Records;

/// <summary>
/// The RDATA fields of one master-file entry (RFC 1035 section 5.1), read from left to right. The lexer has removed
/// comments, parentheses and quotes; escapes are still in the text. A quote ends a bare field, so <c>key="value"</c>
/// (RFC 9460 section 2.1) comes as two fields that touch.
/// </summary>
public ref struct RdataReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<RdataToken> _tokens;
    private int _next;

    /// <summary>A reader over the fields of one entry.</summary>
    /// <param name="text">The text that the tokens point into.</param>
    /// <param name="tokens">The RDATA fields, in order.</param>
    /// <param name="origin">The origin that completes relative names, in wire form; empty where there is none.</param>
    public RdataReader(ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> tokens, ReadOnlySpan<byte> origin)
    {
        _text = text;
        _tokens = tokens;
        Origin = origin;
    }

    /// <summary>The origin that completes relative names, in wire form; may be empty.</summary>
    public ReadOnlySpan<byte> Origin { get; }

    /// <summary>Whether all fields have been read.</summary>
    public readonly bool AtEnd => _next == _tokens.Length;

    /// <summary>Fields not yet read.</summary>
    public readonly int Remaining => _tokens.Length - _next;

    /// <summary>The field last read, or the last one of all after a read past the end: where a fault is reported.</summary>
    public readonly RdataToken Current => _tokens.IsEmpty ? default : _tokens[Math.Clamp(_next - 1, 0, _tokens.Length - 1)];

    /// <summary>Reads the next field as written.</summary>
    public bool TryNext(out ReadOnlySpan<byte> field, out bool quoted)
    {
        if (AtEnd)
        {
            field = default;
            quoted = false;
            return false;
        }

        var token = _tokens[_next++];
        field = _text.Slice(token.Start, token.Length);
        quoted = token.Quoted;
        return true;
    }

    /// <summary>The next field as written, without reading it; empty at the end.</summary>
    public readonly ReadOnlySpan<byte> Peek() => AtEnd ? default : _text.Slice(_tokens[_next].Start, _tokens[_next].Length);
}
