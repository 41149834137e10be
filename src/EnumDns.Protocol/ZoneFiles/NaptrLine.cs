using System.Buffers;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// What the lines of many NAPTR records have in common: all text but the owner in front and the regexp between its quotes. Such a
/// line means what the one that it was learned from means, with another owner and another regexp.
/// </summary>
internal sealed class NaptrLine
{
    private const int Fields = 6;
    private const int RegexpField = 4;
    private const int MaxRegexp = 255;

    // What could lead the lexer elsewhere than the same octets did before; quotes cannot, as the text starts outside of them.
    private static readonly SearchValues<byte> Unsteady = SearchValues.Create("();\\\r\n\0"u8);

    // Of a regexp as written: its end, and what makes it mean something else than its octets.
    private static readonly SearchValues<byte> RegexpEnds = SearchValues.Create("\"\\\n\0"u8);

    private readonly byte[] _before;
    private readonly byte[] _behind;
    private readonly byte[] _rdata;
    private readonly int _regexpStart;
    private readonly int _typeStart;
    private readonly RecordHead _head;

    private NaptrLine(byte[] before, byte[] behind, ReadOnlySpan<byte> rdataBefore, int typeStart, in RecordHead head)
    {
        _before = before;
        _behind = behind;
        _regexpStart = rdataBefore.Length;
        _rdata = new byte[rdataBefore.Length + 1 + MaxRegexp + 1];
        rdataBefore.CopyTo(_rdata);
        _typeStart = typeStart;
        _head = head;
    }

    /// <summary>Learns from a record that was read without any finding; null where its text does not lend itself to it.</summary>
    /// <param name="line">The entry's text to the end of its line, the line feed included.</param>
    /// <param name="startsBlank">Whether no owner stands in front.</param>
    /// <param name="fields">All fields of the entry.</param>
    /// <param name="head">What the fields before the RDATA say.</param>
    /// <param name="rdata">What the RDATA fields say.</param>
    public static NaptrLine? Learn(ReadOnlySpan<byte> line, bool startsBlank, ReadOnlySpan<RdataToken> fields, in RecordHead head, ReadOnlySpan<byte> rdata)
    {
        if (head.Type != RecordType.NAPTR || fields.Length != head.Length + Fields || line is not [.., (byte)'\n'])
            return null;
        var regexp = fields[head.Length + RegexpField];
        var start = startsBlank ? 0 : fields[0].Start + fields[0].Length;
        var before = line[start..regexp.Start];
        var behind = line[(regexp.Start + regexp.Length)..];

        // A carriage return belongs to the end of the line. A replacement other than the root could depend on the origin.
        var steady = behind[..^(behind is [.., (byte)'\r', _] ? 2 : 1)];
        var replacement = fields[^1];
        if (!regexp.Quoted || before[0] is not ((byte)' ' or (byte)'\t') || before.ContainsAny(Unsteady) || steady.ContainsAny(Unsteady)
            || !line.Slice(replacement.Start, replacement.Length).SequenceEqual("."u8))
            return null;
        var naptr = new NaptrData(rdata);
        return new NaptrLine(before.ToArray(), behind.ToArray(), rdata[..^(1 + naptr.Regexp.Length + 1)], head.Field.Start - start, head);
    }

    /// <summary>Reads the line at the start of the text if it is of this form.</summary>
    /// <param name="text">Text from where an owner ends, or from a line's start where it starts with a blank.</param>
    /// <param name="length">Octets to the end of the line, the line feed included.</param>
    /// <param name="rdata">The record's RDATA, valid until the next call.</param>
    public bool TryRead(ReadOnlySpan<byte> text, out int length, out ReadOnlySpan<byte> rdata)
    {
        length = 0;
        rdata = default;
        if (!text.StartsWith(_before))
            return false;
        var regexp = text[_before.Length..];
        var end = regexp.IndexOfAny(RegexpEnds);
        if (end is < 0 or > MaxRegexp || !regexp[end..].StartsWith(_behind))
            return false;
        _rdata[_regexpStart] = (byte)end;
        regexp[..end].CopyTo(_rdata.AsSpan(_regexpStart + 1));
        // The root as the replacement.
        _rdata[_regexpStart + 1 + end] = 0;
        rdata = _rdata.AsSpan(0, _regexpStart + 1 + end + 1);
        length = _before.Length + end + _behind.Length;
        return true;
    }

    /// <summary>What the fields before the RDATA say, as they stand in a line.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="offset">Octets of the line in front of the text that <see cref="TryRead"/> took.</param>
    public RecordHead HeadAt(int line, int offset) => _head.At(line, offset + _typeStart + 1);
}
