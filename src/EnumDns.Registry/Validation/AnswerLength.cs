using EnumDns.Protocol.Messages;

namespace EnumDns.Registry.Validation;

/// <summary>Octets of an answer with one RRset and nothing else (RFC 1035 section 4.1).</summary>
internal static class AnswerLength
{
    /// <summary>What each record takes beside its RDATA: a pointer to the name asked for; type, class, TTL and length.</summary>
    public const int Record = 2 + 10;

    private const int TypeAndClass = 4;

    /// <summary>Header and question.</summary>
    /// <param name="nameLength">Octets of the name asked for.</param>
    public static int WithoutRecords(int nameLength) => ResponseWriter.HeaderLength + nameLength + TypeAndClass;
}
