using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>An IPv4 address: four octets, dotted decimal in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class Ipv4Field(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(4);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!Ipv4Text.TryParse(field, destination.GetSpan(4)))
        {
            fault = Fault("not an IPv4 address", field);
            return false;
        }

        destination.Advance(4);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        Ipv4Text.Append(rdata, destination);
        rdata = rdata[4..];
    }
}
