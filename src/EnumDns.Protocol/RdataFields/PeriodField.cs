using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A 32-bit period in seconds; text may use units (see <see cref="TtlText"/>).</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class PeriodField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(4);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;
        if (!TtlText.TryParse(field, out var seconds))
        {
            fault = Fault("not a period such as 3600 or 1h30m", field);
            return false;
        }

        IntegerField.Append(seconds, 4, destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination) =>
        destination.Append(IntegerField.Take(ref rdata, 4));
}
