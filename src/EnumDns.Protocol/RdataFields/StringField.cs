using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A character-string (RFC 1035 section 3.3): a length octet and up to 255 octets.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class StringField(string name) : RdataField(name)
{
    private const int MaxLength = 255;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.Remaining > 0 && wire.TryTake(1 + wire.Rest[0]);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault) =>
        TryParse(Name, ref text, destination, out fault);

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        FieldText.AppendQuoted(rdata.Slice(1, rdata[0]), destination);
        rdata = rdata[(1 + rdata[0])..];
    }

    /// <summary>Parses one character-string, quoted or bare.</summary>
    internal static bool TryParse(string name, ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!text.TryNext(out var field, out _))
        {
            fault = $"{name} is missing";
            return false;
        }

        var value = destination.GetSpan(1 + MaxLength);
        fault = EscapedText.TryUnescape(field, value.Slice(1, MaxLength), out var length) switch
        {
            EscapeFault.BadEscape => $"{name}: escape that is neither \\X nor \\DDD up to 255: {FieldText.Show(field)}",
            EscapeFault.TooLong => $"{name}: more than 255 octets: {FieldText.Show(field)}",
            _ => null,
        };
        if (fault is not null)
            return false;

        value[0] = (byte)length;
        destination.Advance(1 + length);
        return true;
    }
}
