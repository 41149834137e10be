using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>The options of an EDNS pseudo record (RFC 6891 section 6.1.2). It never stands in a master file, so its text is the generic one.</summary>
internal sealed class OptForm : RdataForm
{
    private const int OptionHead = 4;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire)
    {
        while (wire.Remaining >= OptionHead)
        {
            var length = wire.Rest[2] << 8 | wire.Rest[3];
            if (!wire.TryTake(OptionHead + length))
                return false;
        }

        return wire.Remaining == 0;
    }

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault) =>
        UnknownForm.Instance.TryParse(ref text, destination, out fault);

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> rdata, StringBuilder destination) => UnknownForm.Instance.Format(rdata, destination);
}
