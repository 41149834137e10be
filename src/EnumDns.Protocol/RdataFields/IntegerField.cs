using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>An unsigned number in network order, decimal in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="octets">Its width: 1, 2 or 4.</param>
internal sealed class IntegerField(string name, int octets) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(octets);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!DecimalText.TryParse(field, Max, out var number))
        {
            fault = Fault($"not a number from 0 to {Max}", field);
            return false;
        }

        Append(number, octets, destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        destination.Append(Take(ref rdata, octets));
    }

    private uint Max => uint.MaxValue >> (32 - 8 * octets);

    /// <summary>Appends a number in network order.</summary>
    internal static void Append(uint number, int octets, ArrayBufferWriter<byte> destination)
    {
        Span<byte> wire = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(wire, number);
        destination.Write(wire[(4 - octets)..]);
    }

    /// <summary>Reads a number in network order and steps past it.</summary>
    internal static uint Take(ref ReadOnlySpan<byte> rdata, int octets)
    {
        var number = 0u;
        foreach (var octet in rdata[..octets])
            number = (number << 8) | octet;
        rdata = rdata[octets..];
        return number;
    }
}
