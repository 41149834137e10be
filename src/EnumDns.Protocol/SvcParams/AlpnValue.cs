using System.Buffers;
using System.Text;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>Protocol identifiers (RFC 9460 section 7.1): each a length octet and 1 to 255 octets; at least one.</summary>
internal sealed class AlpnValue : SvcParamKind
{
    private const int MaxLength = 255;

    /// <inheritdoc/>
    public override string Expected => "protocol identifiers of 1 to 255 octets between commas";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value)
    {
        var count = 0;
        while (!value.IsEmpty)
        {
            if (value[0] == 0 || value.Length <= value[0])
                return false;
            value = value[(1 + value[0])..];
            count++;
        }

        return count > 0;
    }

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        Span<byte> identifier = stackalloc byte[1 + MaxLength];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ',')
            {
                identifier[0] = (byte)length;
                value.Write(identifier[..(1 + length)]);
                length = 0;
                continue;
            }

            // RFC 9460 appendix A.1: inside the list, commas and backslashes are escaped once more, and nothing else is.
            if (text[i] == '\\' && (++i == text.Length || text[i] is not ((byte)'\\' or (byte)',')))
                return false;
            if (length == MaxLength)
                return false;
            identifier[++length] = text[i];
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        destination.Append("=\"");
        for (var i = 0; i < value.Length; i += 1 + value[i])
        {
            destination.Append(i == 0 ? "" : ",");
            foreach (var octet in value.Slice(i + 1, value[i]))
                AppendOctet(octet, destination);
        }

        destination.Append('"');
    }

    private static void AppendOctet(byte octet, StringBuilder destination)
    {
        switch (octet)
        {
            case (byte)',':
                destination.Append(@"\\,");
                break;
            case (byte)'\\':
                destination.Append(@"\\\\");
                break;
            case (byte)'"':
                destination.Append("\\\"");
                break;
            case (byte)' ':
                // BIND's tools write a blank as \032 here, though not in other quoted text.
                destination.Append(@"\032");
                break;
            default:
                FieldText.AppendOctet(octet, destination);
                break;
        }
    }
}
