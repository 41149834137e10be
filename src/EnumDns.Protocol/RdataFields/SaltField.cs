using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>An NSEC3 salt (RFC 5155 section 3.3): a length octet and up to 255 octets; hexadecimal in text, <c>-</c> where empty.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class SaltField(string name) : RdataField(name)
{
    private const int MaxLength = 255;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining > 0 && wire.TryTake(1 + wire.Rest[0]);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;

        var digits = field is [(byte)'-'] ? default : field;
        if (field.IsEmpty || digits.Length % 2 != 0 || digits.Length > 2 * MaxLength)
        {
            fault = Fault("not up to 255 octets in hexadecimal", field);
            return false;
        }

        var salt = destination.GetSpan(1 + MaxLength);
        salt[0] = (byte)(digits.Length / 2);
        for (var i = 0; i < digits.Length; i += 2)
        {
            var octet = HexText.Value(digits[i]) << 4 | HexText.Value(digits[i + 1]);
            if (octet < 0)
            {
                fault = Fault("not hexadecimal", field);
                return false;
            }

            salt[1 + i / 2] = (byte)octet;
        }

        destination.Advance(1 + salt[0]);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        if (rdata[0] == 0)
            destination.Append('-');
        HexText.Append(rdata.Slice(1, rdata[0]), destination);
        rdata = rdata[(1 + rdata[0])..];
    }
}
