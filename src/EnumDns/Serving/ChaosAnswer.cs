using System.Text;
using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Serving;

/// <summary>Answers questions of class CH about the server itself: four names, each with one TXT record or refused.</summary>
internal sealed class ChaosAnswer(ResponderOptions options)
{
    private readonly byte[]? _version = CharacterString(options.Version);
    private readonly byte[]? _identity = CharacterString(options.Identity);

    /// <summary>Writes the answer. AA stays clear, as in NSD and Knot: no zone of ours holds these names.</summary>
    public Verdict Write(in Query query, ref ResponseWriter response)
    {
        if (query.Type is not (RecordType.TXT or RecordType.ANY) || !TryFind(query.Name, out var text))
            return new(Rcode.Refused, ExtendedError.NotSupported);
        if (text is null)
            return new(Rcode.Refused, ExtendedError.Prohibited);

        // A question of 33 octets at most and one string of 256 at most: always fits into 512.
        response.TryAdd(Section.Answer, query.Name, RecordType.TXT, RecordClass.CH, 0, text);
        return new(Rcode.NoError);
    }

    private bool TryFind(ReadOnlySpan<byte> name, out byte[]? text)
    {
        var isVersion = WireName.Equals(name, "\u0007version\u0004bind\0"u8) || WireName.Equals(name, "\u0007version\u0006server\0"u8);
        // RFC 4892 section 2 and its ancestor.
        var isIdentity = WireName.Equals(name, "\u0002id\u0006server\0"u8) || WireName.Equals(name, "\u0008hostname\u0004bind\0"u8);
        text = isVersion ? _version : _identity;
        return isVersion || isIdentity;
    }

    private static byte[]? CharacterString(string? text) =>
        text is null ? null : [(byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
}
