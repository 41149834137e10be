using EnumDns.Protocol.Records;
using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Authenticated denial by hashed names (RFC 5155 section 3.2). An empty non-terminal has no types.</summary>
internal static class Nsec3Record
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("hash algorithm"),
        U8("flags"),
        U16("iterations"),
        Salt("salt"),
        Hash("next hashed owner name"),
        Bitmap("types", mayBeEmpty: true))
    {
        Check = CheckHash,
    };

    private static string? CheckHash(ReadOnlySpan<byte> rdata)
    {
        // RFC 5155 section 11: the one hash algorithm is SHA-1.
        const int Sha1Length = 20;
        var data = new Nsec3Data(rdata);
        return data.HashAlgorithm != 1 || data.NextHash.Length == Sha1Length ? null : $"hash of {data.NextHash.Length} octets where SHA-1 has {Sha1Length}";
    }
}
