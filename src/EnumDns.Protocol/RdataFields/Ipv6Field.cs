using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>An IPv6 address: sixteen octets.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class Ipv6Field(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(16);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!Ipv6Text.TryParse(field, destination.GetSpan(16)))
        {
            fault = Fault("not an IPv6 address", field);
            return false;
        }

        destination.Advance(16);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        Ipv6Text.Append(rdata, destination);
        rdata = rdata[16..];
    }
}
