using System.Buffers;
using System.Text;

namespace EnumDns.Protocol.SvcParams;

/// <summary>A key whose presence says it all.</summary>
internal sealed class NoValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "without a value";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        value.IsEmpty;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value) =>
        text.IsEmpty;

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
    }
}
