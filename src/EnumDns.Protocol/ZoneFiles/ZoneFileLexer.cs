using System.Buffers;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// Cuts master-file text into entries and each entry into fields (RFC 1035 section 5.1): comments, parentheses and
/// quotes are taken away, escapes stay. Fields point into the text; nothing is allocated per entry.
/// </summary>
internal sealed class ZoneFileLexer(EntryBuffer text)
{
    // How often a parenthesis that is never closed lets the lexer go back: enough to find several, too few to be costly.
    private const int MaxReturns = 8;

    private static readonly SearchValues<byte> BareEnds = SearchValues.Create(" \t\r\n\"();\\\0"u8);
    private static readonly SearchValues<byte> QuotedEnds = SearchValues.Create("\"\\\n\0"u8);

    private readonly EntryBuffer _text = text;
    private RdataToken[] _fields = new RdataToken[32];
    private int _fieldCount;
    private int _entryLine;
    private int _depth;
    private int _returns;
    private Parenthesis _outermost;

    /// <summary>The text that the fields of the current entry point into.</summary>
    public ReadOnlySpan<byte> Text => _text.Octets.AsSpan(_text.Entry, _text.End - _text.Entry);

    /// <summary>The current entry's text as far as it was read: to the end of its last line.</summary>
    public ReadOnlySpan<byte> EntryText => _text.Octets.AsSpan(_text.Entry, _text.Position - _text.Entry);

    /// <summary>The current entry's fields; at least one, unless the entry has a fault.</summary>
    public ReadOnlySpan<RdataToken> Fields => _fields.AsSpan(0, _fieldCount);

    /// <summary>Whether the entry starts with a blank: its owner is the last stated one.</summary>
    public bool StartsBlank { get; private set; }

    /// <summary>The first thing wrong with how the entry is written, or null.</summary>
    public EntryFault? Fault { get; private set; }

    /// <summary>Goes to the next entry that has fields or a fault; false at the end of the text.</summary>
    public bool TryReadEntry()
    {
        Fault = null;
        BeginEntry();
        while (HasMore())
        {
            switch (_text.Octets[_text.Position])
            {
                case (byte)' ' or (byte)'\t':
                    StartsBlank |= _text.Position == _text.Entry;
                    _text.Position++;
                    break;
                case (byte)'\n':
                    _text.EndLine();
                    if (_depth > 0 && !_text.IsOverlong)
                        break;
                    if (FinishEntry())
                        return true;
                    BeginEntry();
                    break;
                case (byte)';':
                    SkipComment();
                    break;
                case (byte)'(' or (byte)')':
                    ReadParenthesis();
                    break;
                case (byte)'"':
                    ReadQuoted();
                    break;
                case (byte)'\r':
                    ReadCarriageReturn();
                    break;
                default:
                    ReadBare();
                    break;
            }
        }

        if (_depth > 0 && !_text.IsOverlong)
            ReportUnclosed();
        return FinishEntry();
    }

    private bool HasMore() => _text.Position < _text.End || _text.TryExtend();

    private void BeginEntry()
    {
        _text.BeginEntry();
        _entryLine = _text.Line;
        _fieldCount = 0;
        _depth = 0;
        StartsBlank = false;
    }

    /// <summary>Whether what has been read is an entry.</summary>
    private bool FinishEntry()
    {
        if (_text.IsOverlong)
        {
            var (line, column) = _depth > 0 ? (_outermost.Line, _outermost.Column) : (_entryLine, 1);
            Fault = new EntryFault("the entry is too long; is a parenthesis or a quote left open here?", line, column);
            _fieldCount = 0;
        }

        return _fieldCount > 0 || Fault is not null;
    }

    private void ReadBare()
    {
        var (start, column) = (_text.Position - _text.Entry, _text.Column);
        while (SkipTo(BareEnds))
        {
            if (_text.Octets[_text.Position] == (byte)'\\')
                SkipEscape();
            else if (_text.Octets[_text.Position] == 0)
                SkipZero();
            else
                break;
        }

        AddField(start, quoted: false, column);
    }

    private void ReadQuoted()
    {
        var column = _text.Column;
        _text.Position++;
        var start = _text.Position - _text.Entry;
        while (SkipTo(QuotedEnds) && _text.Octets[_text.Position] is not (byte)'\n' and var octet)
        {
            if (octet == (byte)'"')
            {
                AddField(start, quoted: true, column);
                _text.Position++;
                return;
            }

            if (octet == 0)
                SkipZero();
            else
                SkipEscape();
        }

        // RFC 1035 section 5.1 does not say whether a quoted string may go on in the next line. BIND and Knot refuse it, and a
        // forgotten quote would otherwise swallow the records that follow.
        SetFault("the quoted string is not closed on its line; end it with a quote, and write a line feed as \\010", column);
        AddField(start, quoted: true, column);
    }

    /// <summary>Goes to the next of some octets; false at the end of the text.</summary>
    private bool SkipTo(SearchValues<byte> ends)
    {
        while (HasMore())
        {
            var length = _text.Octets.AsSpan(_text.Position, _text.End - _text.Position).IndexOfAny(ends);
            _text.Position = length < 0 ? _text.End : _text.Position + length;
            if (length >= 0)
                return true;
        }

        return false;
    }

    private void SkipEscape()
    {
        var column = _text.Column;
        _text.Position++;
        if (HasMore() && _text.Octets[_text.Position] is not ((byte)'\n' or (byte)'\r'))
            _text.Position++;
        else
            SetFault("a backslash at the end of a line escapes nothing; write the line feed as \\010, a backslash as \\\\", column);
    }

    private void SkipZero()
    {
        SetFault("the text holds a zero octet; write it as \\000", _text.Column);
        _text.Position++;
    }

    private void SkipComment()
    {
        while (HasMore())
        {
            var length = _text.Octets.AsSpan(_text.Position, _text.End - _text.Position).IndexOf((byte)'\n');
            _text.Position = length < 0 ? _text.End : _text.Position + length;
            if (length >= 0)
                return;

            // A comment outside of entries may have any length: nothing of it has to be kept.
            if (_fieldCount == 0 && _depth == 0)
                BeginEntry();
        }
    }

    private void ReadParenthesis()
    {
        var column = _text.Column;
        if (_text.Octets[_text.Position++] == (byte)'(')
        {
            if (_depth++ == 0)
                _outermost = new Parenthesis(_text.Position - _text.Entry, _text.Line, column);
        }
        else if (_depth-- == 0)
        {
            _depth = 0;
            SetFault("')' without '('; take it away, or open a parenthesis in the line where the record starts", column);
        }
    }

    private void ReadCarriageReturn()
    {
        var column = _text.Column;
        _text.Position++;
        if (HasMore() && _text.Octets[_text.Position] != (byte)'\n')
            SetFault("a carriage return that no line feed follows; end lines with LF or CR LF", column);
    }

    /// <summary>At the end of the text inside parentheses: tells where they open, and goes on with the line after that one.</summary>
    private void ReportUnclosed()
    {
        Fault ??= new EntryFault("the parenthesis is never closed; write ')' at the end of the record", _outermost.Line, _outermost.Column);
        var lineFeed = Text[_outermost.End..].IndexOf((byte)'\n');
        if (lineFeed >= 0 && _returns++ < MaxReturns)
            _text.ReturnTo(_outermost.End + lineFeed + 1, _outermost.Line + 1);
    }

    private void AddField(int start, bool quoted, int column)
    {
        if (_text.IsOverlong)
            return;
        if (_fieldCount == _fields.Length)
            Array.Resize(ref _fields, 2 * _fields.Length);
        _fields[_fieldCount++] = new RdataToken(start, _text.Position - _text.Entry - start, quoted, _text.Line, column);
    }

    private void SetFault(string message, int column) => Fault ??= new EntryFault(message, _text.Line, column);

    /// <summary>Where a parenthesis stands.</summary>
    /// <param name="End">The octet behind it, from the entry's start.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    private readonly record struct Parenthesis(int End, int Line, int Column);
}
