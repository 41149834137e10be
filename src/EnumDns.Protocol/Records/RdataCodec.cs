using System.Buffers;
using System.Text;

namespace EnumDns.Protocol.Records;

/// <summary>
/// RDATA between its three forms: in a message (names possibly compressed), stored (uncompressed wire form, the form
/// that everything above this floor keeps) and text.
/// </summary>
public static class RdataCodec
{
    /// <summary>
    /// Reads RDATA from a message: checks it and expands compressed names where the type allows them
    /// (RFC 3597 section 4). Types without a form of their own are taken as they are.
    /// </summary>
    /// <param name="type">The record's type.</param>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the RDATA starts.</param>
    /// <param name="length">RDLENGTH.</param>
    /// <param name="destination">Receives the stored form.</param>
    /// <returns>Whether the RDATA is well formed and fills its length exactly. On false the destination may hold a part.</returns>
    public static bool TryRead(RecordType type, ReadOnlySpan<byte> message, int offset, int length, ArrayBufferWriter<byte> destination) =>
        throw new NotSupportedException();

    /// <summary>Parses RDATA from master-file text, the <c>\#</c> form of RFC 3597 section 5 included.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="fields">The entry's RDATA fields; on a fault <see cref="RdataReader.Current"/> is the field at fault.</param>
    /// <param name="destination">Receives the stored form.</param>
    /// <param name="fault">What is wrong, one line for people, or null on success.</param>
    public static bool TryParse(RecordType type, ref RdataReader fields, ArrayBufferWriter<byte> destination, out string? fault) =>
        throw new NotSupportedException();

    /// <summary>Formats stored RDATA as <c>dig</c> prints it.</summary>
    public static void Format(RecordType type, ReadOnlySpan<byte> rdata, StringBuilder destination) =>
        throw new NotSupportedException();
}
