using System.Buffers;
using System.Text;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>Encrypted ClientHello configuration: base64 in text.</summary>
internal sealed class EchValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "base64";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        true;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        var decoder = new Base64Decoder();
        return text.IsEmpty || (decoder.TryDecode(text, value) && decoder.IsComplete);
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        if (!value.IsEmpty)
            destination.Append('=').Append(Convert.ToBase64String(value));
    }
}
