using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Octets up to the end of the RDATA without a length of their own; one quoted field in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class TextField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(wire.Remaining);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!text.TryNext(out var field, out _))
        {
            fault = $"{Name} is missing";
            return false;
        }

        var value = destination.GetSpan(Math.Max(1, field.Length));
        if (EscapedText.TryUnescape(field, value, out var length) is not EscapeFault.None)
        {
            fault = Fault("escape that is neither \\X nor \\DDD up to 255", field);
            return false;
        }

        destination.Advance(length);
        fault = null;
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        FieldText.AppendQuoted(rdata, destination);
        rdata = default;
    }
}
