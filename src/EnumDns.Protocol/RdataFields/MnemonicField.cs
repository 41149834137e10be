using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A one-octet or two-octet number that text may give by its mnemonic; formatted as a number.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="octets">Its width: 1 or 2.</param>
/// <param name="mnemonics">Numbers by packed mnemonic.</param>
internal sealed class MnemonicField(string name, int octets, IReadOnlyDictionary<UInt128, uint> mnemonics) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(octets);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!DecimalText.TryParse(field, uint.MaxValue >> (32 - 8 * octets), out var number)
            && (field.Length > Mnemonic.MaxLength || !mnemonics.TryGetValue(Mnemonic.Pack(field), out number)))
        {
            fault = Fault("neither a number nor a known mnemonic", field);
            return false;
        }

        IntegerField.Append(number, octets, destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination) =>
        destination.Append(IntegerField.Take(ref rdata, octets));
}
