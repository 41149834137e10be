using System.Globalization;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.SvcParams;

/// <summary>Keys of service parameters as text: registered names in lower case, and <c>key123</c> for every key (RFC 9460 section 2.1).</summary>
internal static class SvcParamKeyText
{
    private static readonly string[] Names = ["mandatory", "alpn", "no-default-alpn", "port", "ipv4hint", "ech", "ipv6hint", "dohpath", "ohttp"];

    /// <summary>Parses a name or the <c>key123</c> form without leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ushort key)
    {
        for (key = 0; key < Names.Length; key++)
        {
            if (System.Text.Ascii.Equals(text, Names[key]))
                return true;
        }

        key = 0;
        if (!text.StartsWith("key"u8) || (text.Length > 4 && text[3] == '0') || !DecimalText.TryParse(text[3..], ushort.MaxValue, out var number))
            return false;
        key = (ushort)number;
        return true;
    }

    /// <summary>The name, or <c>key123</c>. As dig does, this keeps to the names of RFC 9460 itself, which every reader knows.</summary>
    public static string Format(ushort key) => key <= SvcParamKey.Ipv6Hint ? Names[key] : string.Create(CultureInfo.InvariantCulture, $"key{key}");
}
