using System.Buffers;
using System.Text;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>A key without a known form: any octets.</summary>
internal sealed class OpaqueValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "octets";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        true;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        value.Write(text);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        if (value.IsEmpty)
            return;
        destination.Append('=');
        FieldText.AppendQuoted(value, destination);
    }
}
