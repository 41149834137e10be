using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>The URI template of DNS over HTTPS (RFC 9461 section 5): relative, in UTF-8, with the variable <c>dns</c>.</summary>
internal sealed class DohPathValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "a path with the variable dns, such as /dns-query{?dns}";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) => value.StartsWith("/"u8) && Utf8.IsValid(value) && HasVariable(value);

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

    // RFC 6570 section 2.2: an expression is an operator if any, then variables between commas, each with a modifier if any.
    private static bool HasVariable(ReadOnlySpan<byte> template)
    {
        while (template.IndexOf((byte)'{') is >= 0 and var start)
        {
            template = template[(start + 1)..];
            var end = template.IndexOf((byte)'}');
            if (end < 0)
                return false;
            var expression = template[..end].TrimStart("+#./;?&"u8);
            foreach (var variable in expression.Split((byte)','))
            {
                if (expression[variable].TrimEnd((byte)'*').SequenceEqual("dns"u8))
                    return true;
            }

            template = template[end..];
        }

        return false;
    }
}
