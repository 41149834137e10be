using System.Buffers;
using System.Text;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// The records of an RRset as the text of a column, a line each, as in a master file: <c>MX 10 mail.example.net.</c> RDATA
/// that would not come back octet for octet is written in the generic form of RFC 3597.
/// </summary>
internal static class RecordLines
{
    private const string Generic = @"\# ";

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>The text.</summary>
    public static string Format(RecordType type, IReadOnlyList<byte[]> rdata)
    {
        var text = new StringBuilder();
        foreach (var octets in rdata)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(RecordTypeText.Format(type)).Append(' ');
            var start = text.Length;
            RdataCodec.Format(type, octets, text);
            if (TryParseFields(type, Encoding.UTF8.GetBytes(text.ToString(start, text.Length - start)), out var read) && read.AsSpan().SequenceEqual(octets))
                continue;
            text.Length = start;
            text.Append(Generic).Append(octets.Length).Append(' ').Append(Convert.ToHexString(octets));
        }

        return text.ToString();
    }

    /// <summary>Reads a text.</summary>
    public static bool TryParse(RecordType type, ReadOnlySpan<byte> text, out IReadOnlyList<byte[]> rdata)
    {
        var read = new List<byte[]>();
        rdata = read;
        while (!text.IsEmpty)
        {
            var line = FieldText.Next(ref text, (byte)'\n');
            FieldText.Next(ref line, (byte)' ');
            if (!TryParseFields(type, line, out var octets))
                return false;
            read.Add(octets);
        }

        return read.Count > 0;
    }

    private static bool TryParseFields(RecordType type, ReadOnlySpan<byte> fields, out byte[] rdata)
    {
        rdata = [];
        if (fields.StartsWith(@"\# "u8))
            return TryParseGeneric(fields, out rdata);

        var reader = new RdataReader(fields, Tokens(fields), []);
        var destination = new ArrayBufferWriter<byte>(64);
        if (!RdataCodec.TryParse(type, ref reader, destination, out _) || !reader.AtEnd)
            return false;
        rdata = destination.WrittenSpan.ToArray();
        return true;
    }

    // Not by the codec, which refuses what is not well formed for the type: what went in comes out.
    private static bool TryParseGeneric(ReadOnlySpan<byte> fields, out byte[] rdata)
    {
        rdata = [];
        var digits = fields[(fields.LastIndexOf((byte)' ') + 1)..];
        if (digits.Length % 2 != 0 || digits.ContainsAnyExcept(HexDigits))
            return false;
        rdata = Convert.FromHexString(digits);
        return true;
    }

    /// <summary>Fields of one line as the lexer of master files would cut them: what is written here has no comments and no parentheses.</summary>
    private static RdataToken[] Tokens(ReadOnlySpan<byte> line)
    {
        var tokens = new List<RdataToken>();
        for (var i = 0; i < line.Length;)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var quoted = line[i] == '"';
            var start = quoted ? i + 1 : i;
            for (i = start; i < line.Length && line[i] != '"' && (quoted || line[i] != ' '); i++)
            {
                if (line[i] == '\\')
                    i++;
            }

            i = Math.Min(i, line.Length);
            tokens.Add(new RdataToken(start, i - start, quoted, 1, start + 1));
            if (quoted)
                i++;
        }

        return [.. tokens];
    }
}
