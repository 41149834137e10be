using System.Buffers;
using System.Text.Unicode;
using System.Text;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>The URI template of DNS over HTTPS (RFC 9461 section 5): relative, in UTF-8, with the variable dns.</summary>
internal sealed class DohPathValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "a path with {?dns}";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        value.StartsWith("/"u8) && value.IndexOf("{?dns}"u8) > 0 && Utf8.IsValid(value);

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        value.Write(text);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        destination.Append('=');
        FieldText.AppendQuoted(value, destination);
    }
}
