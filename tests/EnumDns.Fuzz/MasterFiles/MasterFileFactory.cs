using System.Text;

namespace EnumDns.Fuzz.MasterFiles;

/// <summary>Makes master files: one of the corpus, with fields, lines and octets exchanged, doubled, lost and broken.</summary>
internal sealed class MasterFileFactory(IReadOnlyList<byte[]> corpus)
{
    private static readonly byte[][] Words =
    [
        .. new string[]
        {
            "$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE", "$ORIGIN sub", "$TTL 1w2d", "$INCLUDE a.inc", "$INCLUDE loop.inc x", "$GENERATE 1-9/2 h$ A 192.0.2.$",
            "$GENERATE 0-3 ${0,3,x} TXT \"${-1,2,d}\"", "(", ")", "( ", " )", "\"", ";", "; ", "\\", "\\\\", "\\\"", "\\000", "\\255", "\\256", "\\#", "\\# 0", "\\# 2 ABCD",
            "@", "*", ".", "..", "a.", "*.a", "\n", "\r\n", "\r", "\t", " ", "\n ", "\0", "\u00FF",
            "IN", "CH", "CLASS1", "TYPE1", "TYPE65535", "TYPE", "A", "AAAA", "NS", "SOA", "CNAME", "DNAME", "MX", "TXT", "SRV", "NAPTR", "PTR", "DS", "DNSKEY", "RRSIG",
            "NSEC", "NSEC3", "NSEC3PARAM", "CDS", "CDNSKEY", "CSYNC", "ZONEMD", "CAA", "TLSA", "SSHFP", "LOC", "HINFO", "RP", "URI", "SVCB", "HTTPS", "OPT", "ANY",
            "0", "1", "-1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "99999999999999999999", "1h", "1w1d1h1m1s", "1x",
            "192.0.2.1", "192.0.2.256", "1.2.3", "2001:db8::1", "::", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8:9", "fe80::1%1",
            "20240101000000", "20240230000000", "AQID", "AQI=", "=", "ABCDEF", "ABC", "0123456789ABCDEFGHIJKLMNOPQRSTUV", "-",
            "alpn=h2", "alpn=\"h2,h3\"", "mandatory=port", "port=0", "key7=\"\"", "no-default-alpn", "\"!^.*$!sip:a@example.net!\"", "E2U+sip", "\"u\"",
            new('a', 63), new('a', 64), new('a', 256), new('9', 255),
        }.Select(Encoding.Latin1.GetBytes),
    ];

    /// <summary>Makes one file.</summary>
    public void Make(Dice dice, OctetBuffer text)
    {
        text.Set(dice.Pick(corpus));
        for (var i = dice.Below(6); i >= 0; i--)
            Change(dice, text);
    }

    private void Change(Dice dice, OctetBuffer text)
    {
        switch (dice.Below(8))
        {
            case 0:
                text.Mutate(dice);
                break;
            case 1:
                text.Insert(dice.Below(text.Length + 1), dice.Pick(Words));
                break;
            case 2 or 3:
                ReplaceField(dice, text);
                break;
            case 4:
                DoubleLine(dice, text);
                break;
            case 5:
                var (start, end) = Line(dice, text);
                text.Remove(start, end - start);
                break;
            default:
                AddLine(dice, text);
                break;
        }
    }

    private static void ReplaceField(Dice dice, OctetBuffer text)
    {
        var start = dice.Below(text.Length + 1);
        while (start > 0 && !IsBlank(text.Span[start - 1]))
            start--;
        var end = start;
        while (end < text.Length && !IsBlank(text.Span[end]))
            end++;
        text.Remove(start, end - start);
        text.Insert(start, dice.Pick(Words));
    }

    private static void DoubleLine(Dice dice, OctetBuffer text)
    {
        var (start, end) = Line(dice, text);
        var line = text.Span[start..end].ToArray();
        var (_, target) = Line(dice, text);
        text.Insert(target, line);
    }

    /// <summary>Adds a line of another file.</summary>
    private void AddLine(Dice dice, OctetBuffer text)
    {
        var other = dice.Pick(corpus);
        var start = other.AsSpan(0, dice.Below(other.Length + 1)).LastIndexOf((byte)'\n') + 1;
        var length = other.AsSpan(start).IndexOf((byte)'\n');
        var (_, target) = Line(dice, text);
        text.Insert(target, length < 0 ? other.AsSpan(start) : other.AsSpan(start, length + 1));
    }

    private static (int Start, int End) Line(Dice dice, OctetBuffer text)
    {
        var start = text.Span[..dice.Below(text.Length + 1)].LastIndexOf((byte)'\n') + 1;
        var length = text.Span[start..].IndexOf((byte)'\n');
        return (start, length < 0 ? text.Length : start + length + 1);
    }

    private static bool IsBlank(byte octet) => octet is (byte)' ' or (byte)'\t' or (byte)'\n';
}
