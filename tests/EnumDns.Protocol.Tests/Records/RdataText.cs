using System.Buffers;
using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>One record's RDATA between text and octets, the way tests write it: fields between blanks, strings in quotes.</summary>
internal static class RdataText
{
    /// <summary>Parses text; the origin is <c>example.</c>.</summary>
    /// <returns>The stored form, or null and what is wrong.</returns>
    public static (byte[]? Rdata, string? Fault, RdataToken At) TryParse(RecordType type, string text)
    {
        var octets = Encoding.Latin1.GetBytes(text);
        var reader = new RdataReader(octets, Tokenize(octets), DomainName.Parse("example.").Wire);
        var destination = new ArrayBufferWriter<byte>();
        return RdataCodec.TryParse(type, ref reader, destination, out var fault)
            ? (destination.WrittenSpan.ToArray(), null, default)
            : (null, fault, reader.Current);
    }

    /// <summary>The type of a mnemonic.</summary>
    public static RecordType TypeOf(string mnemonic)
    {
        Assert.True(RecordTypeText.TryParse(Encoding.ASCII.GetBytes(mnemonic), out var type), mnemonic);
        return type;
    }

    /// <summary>Parses text that must be right.</summary>
    public static byte[] Parse(RecordType type, string text)
    {
        var (rdata, fault, _) = TryParse(type, text);
        Assert.True(rdata is not null, $"{type} {text}: {fault}");
        return rdata;
    }

    /// <summary>Formats stored RDATA.</summary>
    public static string Format(RecordType type, ReadOnlySpan<byte> rdata)
    {
        var text = new StringBuilder();
        RdataCodec.Format(type, rdata, text);
        return text.ToString();
    }

    /// <summary>Reads RDATA that stands at the end of a message.</summary>
    public static byte[]? Read(RecordType type, ReadOnlySpan<byte> message, int offset)
    {
        var destination = new ArrayBufferWriter<byte>();
        return RdataCodec.TryRead(type, message, offset, message.Length - offset, destination) ? destination.WrittenSpan.ToArray() : null;
    }

    /// <summary>Fields end at blanks and at quotes, as in a master file.</summary>
    private static RdataToken[] Tokenize(ReadOnlySpan<byte> text)
    {
        var tokens = new List<RdataToken>();
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == ' ')
            {
                position++;
                continue;
            }

            var quoted = text[position] == '"';
            var start = quoted ? ++position : position;
            while (position < text.Length && text[position] != '"' && (quoted || text[position] != ' '))
                position += text[position] == '\\' && position + 1 < text.Length ? 2 : 1;
            tokens.Add(new RdataToken(start, position - start, quoted, 1, start + 1));
            position += quoted ? 1 : 0;
        }

        return [.. tokens];
    }
}
