using System.Buffers;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.SvcParams;

/// <summary>A port (RFC 9460 section 7.2).</summary>
internal sealed class PortValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "a port from 0 to 65535";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        value.Length == 2;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        if (!DecimalText.TryParse(text, ushort.MaxValue, out var port))
            return false;
        value.Write([(byte)(port >> 8), (byte)port]);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination) =>
        destination.Append('=').Append(value[0] << 8 | value[1]);
}
