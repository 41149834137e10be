using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A CAA property's tag (RFC 8659 section 4.1): a length octet, then letters and digits, at least one.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class TagField(string name) : RdataField(name)
{
    private const int MaxLength = 255;
    private static readonly SearchValues<byte> TagOctets = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8);

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining > 1 && wire.Remaining > wire.Rest[0] && IsTag(wire.Rest.Slice(1, wire.Rest[0])) && wire.TryTake(1 + wire.Rest[0]);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (field.Length > MaxLength || !IsTag(field))
        {
            fault = Fault("not letters and digits", field);
            return false;
        }

        destination.Write([(byte)field.Length]);
        destination.Write(field);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        destination.Append(Encoding.ASCII.GetString(rdata.Slice(1, rdata[0])));
        rdata = rdata[(1 + rdata[0])..];
    }

    private static bool IsTag(ReadOnlySpan<byte> octets) => !octets.IsEmpty && !octets.ContainsAnyExcept(TagOctets);
}
