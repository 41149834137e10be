using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Octets up to the end of the RDATA, hexadecimal in text, blanks allowed.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="minimum">Fewest octets.</param>
internal sealed class HexField(string name, int minimum) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining >= minimum && wire.TryTake(wire.Remaining);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault) =>
        TryParse(Name, minimum, ref text, destination, out fault);

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        HexText.Append(rdata, destination);
        rdata = default;
    }

    /// <summary>Parses all remaining fields as one run of hexadecimal digits; a pair may be split over two fields.</summary>
    internal static bool TryParse(string name, int minimum, ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        var start = destination.WrittenCount;
        var half = -1;
        while (text.TryNext(out var field, out var quoted))
        {
            if (quoted || !TryAppend(field, ref half, destination))
            {
                fault = $"{name}: not hexadecimal: {FieldText.Show(field)}";
                return false;
            }
        }

        var length = destination.WrittenCount - start;
        fault = half >= 0 ? $"{name}: odd number of hexadecimal digits"
            : length < minimum ? $"{name}: {length} octets where at least {minimum} are needed"
            : null;
        return fault is null;
    }

    private static bool TryAppend(ReadOnlySpan<byte> digits, ref int half, ArrayBufferWriter<byte> destination)
    {
        foreach (var digit in digits)
        {
            var value = HexText.Value(digit);
            if (value < 0)
                return false;
            if (half < 0)
            {
                half = value;
                continue;
            }

            destination.GetSpan(1)[0] = (byte)(half << 4 | value);
            destination.Advance(1);
            half = -1;
        }

        return true;
    }
}
