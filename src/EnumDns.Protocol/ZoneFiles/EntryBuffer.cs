namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// A window onto master-file text that holds the current entry as a whole. It moves and grows as the entry is read, to the longest
/// entry and no further.
/// </summary>
internal sealed class EntryBuffer
{
    private const int FirstLength = 1 << 16;

    private readonly int _maxEntry;
    private Stream? _stream;

    /// <summary>A window onto a stream, which is read to its end and not closed.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="maxEntry">The longest entry in octets.</param>
    public EntryBuffer(Stream stream, int maxEntry)
    {
        _stream = stream;
        _maxEntry = maxEntry;
        Octets = new byte[Math.Min(FirstLength, maxEntry)];
        SkipByteOrderMark();
    }

    /// <summary>A window onto text in memory, which <see cref="Restart"/> brings into view.</summary>
    public EntryBuffer(byte[] text)
    {
        _maxEntry = int.MaxValue;
        Octets = text;
    }

    /// <summary>The octets in view, up to <see cref="End"/>.</summary>
    public byte[] Octets { get; private set; }

    /// <summary>Where the entry starts.</summary>
    public int Entry { get; private set; }

    /// <summary>The next octet to read.</summary>
    public int Position { get; set; }

    /// <summary>Where the octets in view end.</summary>
    public int End { get; private set; }

    /// <summary>The line of <see cref="Position"/>, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of <see cref="Position"/>, from 1.</summary>
    public int Column => Position - LineStart + 1;

    /// <summary>Whether the entry is too long and has lost its beginning.</summary>
    public bool IsOverlong { get; private set; }

    private int LineStart { get; set; }

    /// <summary>Starts over with the text in memory, which has changed.</summary>
    public void Restart(int length)
    {
        Position = LineStart = 0;
        End = length;
        Line = 1;
    }

    /// <summary>Lets an entry start here.</summary>
    public void BeginEntry()
    {
        Entry = Position;
        IsOverlong = false;
    }

    /// <summary>Passes the line feed that is the next octet.</summary>
    public void EndLine()
    {
        Position++;
        Line++;
        LineStart = Position;
    }

    /// <summary>Passes a whole line, of so many octets with its line feed, from its start.</summary>
    public void PassLine(int length)
    {
        Position += length - 1;
        EndLine();
    }

    /// <summary>Goes back to the start of a line in the entry.</summary>
    /// <param name="offset">Where the line starts, from the entry's start.</param>
    /// <param name="line">Its number.</param>
    public void ReturnTo(int offset, int line)
    {
        Position = LineStart = Entry + offset;
        Line = line;
    }

    /// <summary>Brings more text into view, the entry at the start of the buffer; false at the end of the text.</summary>
    public bool TryExtend()
    {
        if (_stream is null)
            return false;
        if (Position - Entry >= _maxEntry)
        {
            IsOverlong = true;
            Entry = Position;
        }

        Octets.AsSpan(Entry, End - Entry).CopyTo(Octets);
        Position -= Entry;
        LineStart -= Entry;
        End -= Entry;
        Entry = 0;
        if (End == Octets.Length)
        {
            var longer = new byte[2 * Octets.Length];
            Octets.CopyTo(longer, 0);
            Octets = longer;
        }

        var read = _stream.Read(Octets, End, Octets.Length - End);
        End += read;
        if (read == 0)
            _stream = null;
        return read > 0;
    }

    /// <summary>Windows editors start a UTF-8 file with the three octets EF BB BF.</summary>
    private void SkipByteOrderMark()
    {
        while (End < 3 && TryExtend())
        {
        }

        if (Octets.AsSpan(0, End).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Position = LineStart = 3;
    }
}
