using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Octets up to the end of the RDATA, at least one; base64 (RFC 4648 section 4) in text, blanks allowed.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class Base64Field(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining > 0 && wire.TryTake(wire.Remaining);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (text.AtEnd)
        {
            fault = $"{Name} is missing";
            return false;
        }

        var decoder = new Base64Decoder();
        while (text.TryNext(out var field, out var quoted))
        {
            if (quoted || !decoder.TryDecode(field, destination))
            {
                fault = Fault("not base64", field);
                return false;
            }
        }

        fault = decoder.IsComplete ? null : $"{Name}: base64 ends before a group of four characters is full";
        return fault is null;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        // dig +nosplit, and named-checkzone's one-line style: no blanks inside.
        destination.Append(Convert.ToBase64String(rdata));
        rdata = default;
    }
}
