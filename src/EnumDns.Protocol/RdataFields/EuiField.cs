using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>An IEEE identifier (RFC 7043): pairs of hexadecimal digits between hyphens in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="octets">Its width: 6 or 8.</param>
internal sealed class EuiField(string name, int octets) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(octets);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!TryParseOctets(field, destination.GetSpan(octets)))
        {
            fault = Fault($"not {octets} pairs of hexadecimal digits between hyphens", field);
            return false;
        }

        destination.Advance(octets);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        for (var i = 0; i < octets; i++)
            destination.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "-")}{rdata[i]:x2}");
        rdata = rdata[octets..];
    }

    private bool TryParseOctets(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        if (text.Length != 3 * octets - 1)
            return false;
        for (var i = 0; i < octets; i++)
        {
            var octet = HexText.Value(text[3 * i]) << 4 | HexText.Value(text[3 * i + 1]);
            if (octet < 0 || (i > 0 && text[3 * i - 1] != '-'))
                return false;
            destination[i] = (byte)octet;
        }

        return true;
    }
}
