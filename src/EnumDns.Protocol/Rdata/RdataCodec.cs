using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>
/// RDATA between its three forms: in a message (names possibly compressed), stored (uncompressed wire form, the form
/// that everything above this floor keeps) and text.
/// </summary>
public static class RdataCodec
{
    private const int MaxLength = ushort.MaxValue;

    /// <summary>
    /// Reads RDATA from a message: checks it and expands compressed names where the type allows them
    /// (RFC 3597 section 4). Types without a form of their own are taken as they are.
    /// </summary>
    /// <param name="type">The record's type.</param>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the RDATA starts.</param>
    /// <param name="length">RDLENGTH.</param>
    /// <param name="destination">Receives the stored form, after what it holds already.</param>
    /// <returns>Whether the RDATA is well formed and fills its length exactly. On false the destination may hold a part.</returns>
    public static bool TryRead(RecordType type, ReadOnlySpan<byte> message, int offset, int length, ArrayBufferWriter<byte> destination)
    {
        if (offset < 0 || length < 0 || offset > message.Length - length)
            return false;
        var wire = RdataWire.InMessage(message, offset, length, destination);
        return RecordForms.Find(type).TryRead(ref wire);
    }

    /// <summary>Whether octets are well-formed stored RDATA of a type: what reading accepts, without compression.</summary>
    public static bool IsWellFormed(RecordType type, ReadOnlySpan<byte> rdata)
    {
        var wire = RdataWire.Alone(rdata, null);
        return RecordForms.Find(type).TryRead(ref wire);
    }

    /// <summary>Parses RDATA from master-file text, the <c>\#</c> form of RFC 3597 section 5 included.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="fields">The entry's RDATA fields; on a fault <see cref="RdataReader.Current"/> is the field at fault.</param>
    /// <param name="destination">Receives the stored form, after what it holds already; on a fault it may hold a part.</param>
    /// <param name="fault">What is wrong, one line for people, or null on success.</param>
    public static bool TryParse(RecordType type, ref RdataReader fields, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (RecordTypeText.IsMeta(type))
        {
            fault = $"{RecordTypeText.Format(type)} is not a type of data";
            return false;
        }

        var start = destination.WrittenCount;
        var form = UnknownForm.IsNext(fields) ? UnknownForm.Instance : RecordForms.Find(type);
        if (!form.TryParse(ref fields, destination, out fault))
            return false;

        var rdata = destination.WrittenSpan[start..];
        // RFC 3597 section 5: the generic form of a known type must still be that type's RDATA.
        if (form == UnknownForm.Instance && !IsWellFormed(type, rdata))
            fault = $"RDATA is not well formed for {RecordTypeText.Format(type)}";
        else if (rdata.Length > MaxLength)
            fault = $"RDATA of {rdata.Length} octets is longer than {MaxLength}";
        return fault is null;
    }

    /// <summary>
    /// Formats stored RDATA as <c>dig +nosplit</c> prints it; what is not well formed comes out in the generic form of RFC 3597.
    /// </summary>
    public static void Format(RecordType type, ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        var form = IsWellFormed(type, rdata) ? RecordForms.Find(type) : UnknownForm.Instance;
        form.Format(rdata, destination);
    }
}
