using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A hashed owner name (RFC 5155 section 3.3): a length octet and 1 to 255 octets; base32hex without padding in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class HashField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining > 0 && wire.Rest[0] > 0 && wire.TryTake(1 + wire.Rest[0]);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;

        var hash = destination.GetSpan(1 + Base32Hex.MaxOctets);
        if (!Base32Hex.TryDecode(field, hash[1..], out var length) || length == 0)
        {
            fault = Fault("not a hash in base32hex", field);
            return false;
        }

        hash[0] = (byte)length;
        destination.Advance(1 + length);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        Base32Hex.Append(rdata.Slice(1, rdata[0]), destination);
        rdata = rdata[(1 + rdata[0])..];
    }
}
