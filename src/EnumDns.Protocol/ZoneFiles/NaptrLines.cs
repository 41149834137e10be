using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// Reads lines that differ from an earlier one in owner and regexp alone (<see cref="NaptrLine"/>), which nearly all lines of a number
/// zone do, without cutting them into fields. Whatever else stands in a file, and whatever is wrong, is left to the lexer.
/// </summary>
internal sealed class NaptrLines(ZoneFileSession session)
{
    private const int MostKnown = 16;

    private readonly List<NaptrLine> _known = [];
    private int _last;

    /// <summary>Remembers the form of a record's line. With many forms, a new one takes the place of the one after the last one met.</summary>
    public void Add(NaptrLine line)
    {
        if (_known.Count < MostKnown)
        {
            _last = _known.Count;
            _known.Add(line);
            return;
        }

        _last = (_last + 1) % MostKnown;
        _known[_last] = line;
    }

    /// <summary>Reads records up to the first line whose form is not known.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="text">Its text, at the start of a line; left at the start of another.</param>
    public void ReadKnown(ZoneFileScope scope, EntryBuffer text)
    {
        while (_known.Count > 0 && TryReadLine(scope, text))
        {
        }
    }

    private bool TryReadLine(ZoneFileScope scope, EntryBuffer text)
    {
        var rest = text.Octets.AsSpan(text.Position, text.End - text.Position);
        if (rest.IsEmpty)
            return false;

        // 1. An owner, unless the line starts with a blank.
        var ownerEnd = 0;
        if (rest[0] is not ((byte)' ' or (byte)'\t'))
            ownerEnd = OwnerEnd(rest);
        else if (scope.OwnerState is not OwnerState.Stated)
            return false;
        if (ownerEnd < 0 || Find(rest[ownerEnd..], out var length, out var rdata) is not { } line)
            return false;

        // 2. The record.
        if (ownerEnd > 0 && scope.TrySetOwner(rest[..ownerEnd]) is not NameFault.None)
            return false;
        var head = line.HeadAt(text.Line, ownerEnd);
        text.PassLine(ownerEnd + length);
        session.Hand(scope, scope.Owner, head, rdata);
        return true;
    }

    /// <summary>Where a field that can only be an owner ends, if a blank follows; otherwise -1.</summary>
    private static int OwnerEnd(ReadOnlySpan<byte> line)
    {
        // The owners of numbers are short: octet by octet.
        for (var end = 0; end < line.Length; end++)
        {
            var octet = line[end];
            if (octet is >= (byte)'0' and <= (byte)'9' or (byte)'.')
                continue;
            if (octet is (byte)' ' or (byte)'\t')
                return end;
            if (octet is (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)'(' or (byte)')' or (byte)';' or (byte)'\\' or 0 || (end == 0 && octet == (byte)'$'))
                return -1;
        }

        return -1;
    }

    // Records of one number mostly take turns, so the form after the last one is tried first.
    private NaptrLine? Find(ReadOnlySpan<byte> text, out int length, out ReadOnlySpan<byte> rdata)
    {
        for (var i = 1; i <= _known.Count; i++)
        {
            var candidate = (_last + i) % _known.Count;
            if (!_known[candidate].TryRead(text, out length, out rdata))
                continue;
            _last = candidate;
            return _known[candidate];
        }

        length = 0;
        rdata = default;
        return null;
    }
}
