using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Character-strings up to the end of the RDATA, at least one.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class StringsField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire)
    {
        // RFC 1035 section 3.3.14: one or more character-strings.
        do
        {
            if (wire.Remaining == 0 || !wire.TryTake(1 + wire.Rest[0]))
                return false;
        }
        while (wire.Remaining > 0);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        do
        {
            if (!StringField.TryParse(Name, ref text, destination, out fault))
                return false;
        }
        while (!text.AtEnd);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        while (true)
        {
            FieldText.AppendQuoted(rdata.Slice(1, rdata[0]), destination);
            rdata = rdata[(1 + rdata[0])..];
            if (rdata.IsEmpty)
                return;
            destination.Append(' ');
        }
    }
}
