using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A domain name; stored uncompressed, case kept.</summary>
/// <param name="name">The field's name in its RFC.</param>
/// <param name="compressible">Whether a message may hold it compressed (RFC 3597 section 4).</param>
internal sealed class NameField(string name, bool compressible) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTakeName(compressible);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        var nameFault = NameText.TryParse(field, text.Origin, destination.GetSpan(WireName.MaxLength), out var length);
        if (nameFault is not NameFault.None)
        {
            fault = Fault(Describe(nameFault), field);
            return false;
        }

        destination.Advance(length);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        var length = WireName.Measure(rdata);
        Span<char> text = stackalloc char[4 * WireName.MaxLength];
        destination.Append(text[..NameText.Format(rdata[..length], text)]);
        rdata = rdata[length..];
    }

    private static string Describe(NameFault fault) => fault switch
    {
        NameFault.Empty => "empty name",
        NameFault.EmptyLabel => "empty label in name",
        NameFault.LabelTooLong => "label of more than 63 octets",
        NameFault.NameTooLong => "name of more than 255 octets",
        NameFault.BadEscape => "escape that is neither \\X nor \\DDD up to 255",
        _ => "relative name without an origin",
    };
}
