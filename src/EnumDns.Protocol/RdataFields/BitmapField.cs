using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A set of types up to the end of the RDATA (RFC 4034 section 4.1.2); mnemonics in text, in any order.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="mayBeEmpty">Whether no type at all is allowed.</param>
internal sealed class BitmapField(string name, bool mayBeEmpty) : RdataField(name)
{
    private const int Windows = 256;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) =>
        (mayBeEmpty || wire.Remaining > 0) && TypeBitmap.IsWellFormed(wire.Rest) && wire.TryTake(wire.Remaining);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        fault = null;
        if (text.AtEnd && !mayBeEmpty)
        {
            fault = $"{Name} are missing";
            return false;
        }

        Span<byte> bits = stackalloc byte[Windows * TypeBitmap.MaxWindowLength];
        bits.Clear();
        var last = 0;
        while (!text.AtEnd)
        {
            if (!TryTakeBare(ref text, out var field, out fault))
                return false;
            if (!RecordTypeText.TryParse(field, out var type))
            {
                fault = Fault("not a record type", field);
                return false;
            }

            bits[(ushort)type / 8] |= (byte)(0x80 >> ((ushort)type % 8));
            last = Math.Max(last, (ushort)type);
        }

        WriteWindows(bits[..(last / 8 + 1)], destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        var first = true;
        foreach (var type in new TypeBitmap(rdata))
        {
            destination.Append(first ? "" : " ").Append(RecordTypeText.Format(type));
            first = false;
        }

        rdata = default;
    }

    private static void WriteWindows(ReadOnlySpan<byte> bits, ArrayBufferWriter<byte> destination)
    {
        for (var window = 0; !bits.IsEmpty; window++)
        {
            var block = bits[..Math.Min(bits.Length, TypeBitmap.MaxWindowLength)];
            bits = bits[block.Length..];
            // Trailing zero octets are left out, and with them whole windows.
            var length = block.LastIndexOfAnyExcept((byte)0) + 1;
            if (length == 0)
                continue;
            destination.Write([(byte)window, (byte)length]);
            destination.Write(block[..length]);
        }
    }
}
