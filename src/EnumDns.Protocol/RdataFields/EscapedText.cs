using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Text with the escapes of RFC 1035 section 5.1.</summary>
internal static class EscapedText
{
    /// <summary>Replaces escapes by their octets.</summary>
    public static EscapeFault TryUnescape(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        // Most text has no escape at all: copied whole.
        var plain = text.IndexOf((byte)'\\');
        length = plain < 0 ? text.Length : plain;
        if (length > destination.Length)
            return EscapeFault.TooLong;
        text[..length].CopyTo(destination);
        for (var i = length; i < text.Length; i++)
        {
            var octet = text[i];
            if (octet == (byte)'\\' && !NameText.TryUnescape(text, ref i, out octet))
                return EscapeFault.BadEscape;
            if (length == destination.Length)
                return EscapeFault.TooLong;
            destination[length++] = octet;
        }

        return EscapeFault.None;
    }
}
