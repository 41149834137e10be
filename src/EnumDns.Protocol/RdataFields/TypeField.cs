using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A record type, by mnemonic in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class TypeField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(2);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!RecordTypeText.TryParse(field, out var type))
        {
            fault = Fault("not a record type", field);
            return false;
        }

        IntegerField.Append((ushort)type, 2, destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination) =>
        destination.Append(RecordTypeText.Format((RecordType)IntegerField.Take(ref rdata, 2)));
}
