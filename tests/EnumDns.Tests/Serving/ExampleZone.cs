using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Serving;

/// <summary>A zone <c>example.</c> with an answer of every kind.</summary>
internal static class ExampleZone
{
    private const string Text = """
        $TTL 3600
        @       SOA   ns hostmaster 1 7200 3600 86400 900
        @       NS    ns
        @       MX    10 www
        ns      A     192.0.2.1
        www     A     192.0.2.2
        www     AAAA  2001:db8::2
        www     TXT   "text"
        alias   CNAME www
        loop    CNAME pool
        pool    CNAME loop
        out     CNAME www.example.net.
        tree    DNAME www
        sub     NS    ns.sub
        sub     NS    ns.example.net.
        ns.sub  A     192.0.2.9
        *.w     TXT   "wildcard"
        0.0.1   NAPTR 10 11 "u" "E2U+h323" "!^.*$!h323:b@example.net!" .
        0.0.1   NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .
        *.0.1   NAPTR 10 10 "u" "E2U+sip" "!^\\+(.*)$!sip:\\1@example.net!" .
        """;

    /// <summary>A directory of this zone alone. At <c>big.example.</c> stand 13 TXT records of 103 octets.</summary>
    public static ZoneDirectory Directory { get; } =
        Load(Text + "\n" + string.Concat(Enumerable.Range(0, 13).Select(number => $"big TXT \"{number:D2}{new string('x', 100)}\"\n")));

    /// <summary>Names with every kind of answer.</summary>
    public static IReadOnlyList<string> QueryNames { get; } =
    [
        "example", "www.example", "WwW.eXample", "alias.example", "loop.example", "out.example", "x.tree.example", "sub.example", "a.b.sub.example",
        "ns.sub.example", "w.example", "x.y.w.example", "0.0.1.example", "5.0.1.example", "0.1.example", "nope.example", "big.example", "example.net", ".",
    ];

    /// <summary>A directory of a zone <c>example.</c> with one TXT record, with RDATA of so many octets, at <c>big.example.</c></summary>
    public static ZoneDirectory WithTxt(int rdataLength)
    {
        var strings = Enumerable.Repeat(256, rdataLength / 256).Append(rdataLength % 256).Where(length => length > 0);
        var text = string.Join(' ', strings.Select(length => $"\"{new string('x', length - 1)}\""));
        return Load($"@ 60 SOA ns hostmaster 1 7200 3600 86400 900\n@ 60 NS ns\nns 60 A 192.0.2.1\nbig 60 TXT {text}\n");
    }

    private static ZoneDirectory Load(string text)
    {
        var loaded = ZoneLoad.Read("db", new MemoryStream(Encoding.ASCII.GetBytes(text)), DomainName.Parse("example."), openInclude: null);
        return ZoneDirectory.Create([loaded.Zone!]);
    }
}
