using System.Buffers;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// Cuts master-file text into entries and each entry into fields (RFC 1035 section 5.1): comments, parentheses and
/// quotes are taken away, escapes stay. Fields point into the buffer, which grows to the longest entry and no further;
/// nothing is allocated per entry.
/// </summary>
internal sealed class ZoneFileLexer
{
    private const int FirstBufferLength = 1 << 16;

    // How often a parenthesis that is never closed lets the lexer go back: enough to find several, too few to be costly.
    private const int MaxRewinds = 8;

    private static readonly SearchValues<byte> BareEnds = SearchValues.Create(" \t\r\n\"();\\\0"u8);
    private static readonly SearchValues<byte> QuotedEnds = SearchValues.Create("\"\\\n\0"u8);

    private readonly int _maxEntry;
    private Stream? _stream;
    private byte[] _buffer;
    private RdataToken[] _tokens = new RdataToken[32];
    private int _tokenCount;
    private int _entry;
    private int _position;
    private int _end;
    private int _line = 1;
    private int _lineStart;
    private int _depth;
    private int _rewinds;
    private bool _overlong;
    private Opening _opening;

    /// <summary>A lexer over a stream, which it reads to its end and does not close.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="maxEntry">The longest entry in octets.</param>
    public ZoneFileLexer(Stream stream, int maxEntry)
    {
        _stream = stream;
        _maxEntry = maxEntry;
        _buffer = new byte[Math.Min(FirstBufferLength, maxEntry)];
        SkipByteOrderMark();
    }

    /// <summary>A lexer over texts that <see cref="Reset"/> gives it one by one.</summary>
    public ZoneFileLexer()
    {
        _maxEntry = int.MaxValue;
        _buffer = [];
    }

    /// <summary>The text that the fields of the current entry point into.</summary>
    public ReadOnlySpan<byte> Text => _buffer.AsSpan(_entry, _end - _entry);

    /// <summary>The current entry's fields; at least one, unless the entry has a fault.</summary>
    public ReadOnlySpan<RdataToken> Fields => _tokens.AsSpan(0, _tokenCount);

    /// <summary>Whether the entry starts with a blank: its owner is the last stated one.</summary>
    public bool StartsBlank { get; private set; }

    /// <summary>The first thing wrong with how the entry is written, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The line of <see cref="Fault"/>.</summary>
    public int FaultLine { get; private set; }

    /// <summary>The column of <see cref="Fault"/>.</summary>
    public int FaultColumn { get; private set; }

    /// <summary>Starts over with another text, which must outlive the reading of its entries and is changed by no one meanwhile.</summary>
    public void Reset(byte[] text, int length)
    {
        _buffer = text;
        _end = length;
        _position = 0;
        _line = 1;
        _lineStart = 0;
    }

    /// <summary>Goes to the next entry that has fields or a fault; false at the end of the text.</summary>
    public bool TryReadEntry()
    {
        _overlong = false;
        Fault = null;
        BeginEntry();
        while (_position < _end || Refill())
        {
            switch (_buffer[_position])
            {
                case (byte)' ' or (byte)'\t':
                    if (_position == _entry)
                        StartsBlank = true;
                    _position++;
                    break;
                case (byte)'\n':
                    _line++;
                    _lineStart = ++_position;
                    if (_depth > 0)
                        break;
                    if (_tokenCount > 0 || Fault is not null)
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

        if (_depth > 0)
            ReportUnclosed();
        return _tokenCount > 0 || Fault is not null;
    }

    private void BeginEntry()
    {
        _entry = _position;
        _tokenCount = 0;
        _depth = 0;
        StartsBlank = false;
    }

    private void ReadBare()
    {
        var (start, column) = (_position - _entry, Column);
        while (_position < _end || Refill())
        {
            var length = _buffer.AsSpan(_position, _end - _position).IndexOfAny(BareEnds);
            if (length < 0)
            {
                _position = _end;
                continue;
            }

            _position += length;
            if (_buffer[_position] == (byte)'\\')
                SkipEscape();
            else if (_buffer[_position] == 0)
                SkipNull();
            else
                break;
        }

        AddField(start, _position - _entry - start, quoted: false, column);
    }

    private void ReadQuoted()
    {
        var column = Column;
        _position++;
        var start = _position - _entry;
        while (_position < _end || Refill())
        {
            var length = _buffer.AsSpan(_position, _end - _position).IndexOfAny(QuotedEnds);
            if (length < 0)
            {
                _position = _end;
                continue;
            }

            _position += length;
            var octet = _buffer[_position];
            if (octet == (byte)'"')
            {
                AddField(start, _position - _entry - start, quoted: true, column);
                _position++;
                return;
            }

            if (octet == (byte)'\n')
                break;
            if (octet == 0)
                SkipNull();
            else
                SkipEscape();
        }

        // RFC 1035 section 5.1 does not say whether a quoted string may go on in the next line. BIND and Knot refuse it, and a
        // forgotten quote would otherwise swallow the records that follow.
        SetFault("the quoted string is not closed on its line; end it with a quote, and write a line feed as \\010", column);
        AddField(start, _position - _entry - start, quoted: true, column);
    }

    private void SkipEscape()
    {
        var column = Column;
        _position++;
        if ((_position < _end || Refill()) && _buffer[_position] is not ((byte)'\n' or (byte)'\r'))
            _position++;
        else
            SetFault("a backslash at the end of a line escapes nothing; write the line feed as \\010, a backslash as \\\\", column);
    }

    private void SkipNull()
    {
        SetFault("the text holds a zero octet; write it as \\000", Column);
        _position++;
    }

    private void SkipComment()
    {
        while (_position < _end || Refill())
        {
            var length = _buffer.AsSpan(_position, _end - _position).IndexOf((byte)'\n');
            _position = length < 0 ? _end : _position + length;
            if (length >= 0)
                return;

            // A comment outside of entries may have any length: nothing of it has to be kept.
            if (_tokenCount == 0 && _depth == 0)
                _entry = _position;
        }
    }

    private void ReadParenthesis()
    {
        var column = Column;
        if (_buffer[_position++] == (byte)'(')
        {
            if (_depth++ == 0)
                _opening = new Opening(_position - _entry, _line, column, _position - _lineStart);
        }
        else if (_depth-- == 0)
        {
            _depth = 0;
            SetFault("')' without '('; take it away, or open a parenthesis in the line where the record starts", column);
        }
    }

    private void ReadCarriageReturn()
    {
        var column = Column;
        _position++;
        if ((_position < _end || Refill()) && _buffer[_position] != (byte)'\n')
            SetFault("a carriage return that no line feed follows; end lines with LF or CR LF", column);
    }

    /// <summary>At the end of the text inside parentheses: tells where they open, and goes on with the line after that one.</summary>
    private void ReportUnclosed()
    {
        SetFault("the parenthesis is never closed; write ')' at the end of the record", _opening.Column, _opening.Line);
        if (_overlong || _rewinds++ == MaxRewinds)
            return;
        var rest = _buffer.AsSpan(_entry + _opening.Offset, _position - _entry - _opening.Offset);
        var lineEnd = rest.IndexOf((byte)'\n');
        if (lineEnd < 0)
            return;
        _position = _lineStart = _entry + _opening.Offset + lineEnd + 1;
        _line = _opening.Line + 1;
    }

    private int Column => _position - _lineStart + 1;

    private void AddField(int start, int length, bool quoted, int column)
    {
        if (_overlong)
            return;
        if (_tokenCount == _tokens.Length)
            Array.Resize(ref _tokens, 2 * _tokens.Length);
        _tokens[_tokenCount++] = new RdataToken(start, length, quoted, _line, column);
    }

    private void SetFault(string fault, int column) => SetFault(fault, column, _line);

    private void SetFault(string fault, int column, int line)
    {
        if (Fault is not null)
            return;
        Fault = fault;
        FaultLine = line;
        FaultColumn = column;
    }

    /// <summary>Reads more text behind the current entry, which moves to the start of the buffer; false at the end of the stream.</summary>
    private bool Refill()
    {
        if (_stream is null)
            return false;
        if (_position - _entry >= _maxEntry)
            DropEntry();
        _buffer.AsSpan(_entry, _end - _entry).CopyTo(_buffer);
        _position -= _entry;
        _lineStart -= _entry;
        _end -= _entry;
        _entry = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        if (read == 0)
            _stream = null;
        return read > 0;
    }

    /// <summary>Gives up an entry that is too long: what is left of it ends with the line.</summary>
    private void DropEntry()
    {
        var (line, column) = _depth > 0 ? (_opening.Line, _opening.Column) : (_line, 1);
        SetFault($"the entry is longer than {_maxEntry} octets; is a parenthesis or a quote left open here?", column, line);
        _overlong = true;
        _tokenCount = 0;
        _depth = 0;
        _entry = _position;
    }

    /// <summary>Windows editors start a UTF-8 file with the three octets EF BB BF.</summary>
    private void SkipByteOrderMark()
    {
        while (_end < 3 && Refill())
        {
        }

        if (_buffer.AsSpan(0, _end).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _position = _lineStart = 3;
    }

    /// <summary>Where the outermost open parenthesis stands.</summary>
    private readonly record struct Opening(int Offset, int Line, int Column, int LineOffset);
}
