using System.Globalization;
using System.Text;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Random well-formed master files that use the whole of RFC 1035 section 5.</summary>
/// <param name="seed">The seed; say it in every failure.</param>
/// <param name="isForBind">Whether to use what BIND alone reads: <c>$GENERATE</c>, relative <c>$ORIGIN</c> and parameters of <c>$INCLUDE</c>.</param>
internal sealed class TrickyText(int seed, bool isForBind)
{
    private readonly Random _random = new(seed);
    private string _lineEnd = "\n";

    /// <summary>A zone of the origin <c>example.</c> with some sixty entries, some of which include the file <c>sub</c>.</summary>
    public string Zone()
    {
        _lineEnd = Maybe(4) ? "\r\n" : "\n";
        var text = new StringBuilder("$TTL 2h\n@ IN SOA ns hostmaster ( 1 ; serial\n 1h 15m\n\t2w 300 )\n  NS ns\nns A 192.0.2.1\n").Replace("\n", _lineEnd);
        for (var i = 0; i < 60; i++)
            text.Append(Entry(i, mayInclude: true));
        if (Maybe(2))
            text.Append("last TXT end");
        return text.ToString();
    }

    /// <summary>A file to include, without an SOA.</summary>
    public string Included() => string.Concat(Enumerable.Range(0, 5).Select(i => (i == 0 ? "first TXT x" + _lineEnd : "") + Entry(100 + i, mayInclude: false)));

    private string Entry(int number, bool mayInclude) => _random.Next(24) switch
    {
        0 => "; comment ( \" \\ ;" + _lineEnd,
        1 => Pick("", " ", "\t  ") + _lineEnd,
        2 => $"$TTL {Ttl()}{Pick("", " ; comment")}{_lineEnd}",
        3 => isForBind ? $"$ORIGIN {Pick("sub", "a.b", "@", "Other.example.", "example.")}{_lineEnd}" : $"$ORIGIN {Pick("Other.example.", "example.")}{_lineEnd}",
        4 when isForBind => $"$GENERATE {Pick("0-3", "5-20/7", "08-09")} {Pick("g$", "${1,3}", "${0,4,x}.h", "${0,5,n}")}{number} {Pick("", "60", "IN 60")} {Pick("TXT $", "A 192.0.2.$", "MX \"$ m${-1}\"", "TXT \"$ \\\"a $$\\\" ${0,3,X}\"")}{_lineEnd}",
        5 when isForBind && mayInclude => $"$INCLUDE sub{Pick("", " inner", " example.", " ; comment")}{_lineEnd}",
        _ => Record(number),
    };

    private string Record(int number)
    {
        var owner = _random.Next(6) switch
        {
            0 => "",
            1 => $"N{number}.example.",
            2 => $"\\110{number}\\.x",
            3 => $"*.w{number}",
            4 => $"{number}.9.1",
            _ => $"n{number}",
        };
        var (ttl, recordClass) = (Maybe(2) ? Ttl() : "", Maybe(2) ? Pick("IN", "in", "CLASS1") : "");
        var head = Maybe(2) ? $"{ttl} {recordClass}" : $"{recordClass} {ttl}";
        string[] fields = [.. head.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. Data()];
        return owner + Lay(fields) + _lineEnd;
    }

    private string[] Data() => _random.Next(7) switch
    {
        0 => [Pick("A", "a", "TYPE1"), $"192.0.2.{_random.Next(256)}"],
        1 => ["AAAA", Pick("2001:db8::1", "2001:DB8:0:0:1::", "::ffff:192.0.2.1")],
        2 => ["MX", Number(100), Name()],
        3 => ["SRV", Number(9), Number(9), Number(65536), Name()],
        4 => ["NAPTR", Number(9), Number(9), Pick("u", "\"u\"", "\"\""), "\"E2U+sip\"", Pick("\"!^.*$!sip:a;b(c)@example.net!\"", "\"\"", "\"!^\\\\+33(.*)$!sip:\\\\1@example.net!i\""), Name()],
        5 => ["TYPE65280", "\\#", "4", Pick("01020304", "0102 0304", "ABCDef01")],
        _ => ["TXT", .. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => String())],
    };

    /// <summary>Puts fields behind an owner, with blanks, parentheses, comments and line ends between them.</summary>
    private string Lay(string[] fields)
    {
        var text = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < fields.Length; i++)
        {
            text.Append(Pick(" ", "\t", "  \t "));

            // NSD 4.6 reads no parenthesis in front of the first field of an entry that takes its owner over.
            if (!isOpen && Maybe(5) && (isForBind || i > 0))
            {
                text.Append(Pick("(", "( ", "(; open \" )" + _lineEnd, "(" + _lineEnd));
                isOpen = true;
            }
            else if (isOpen && Maybe(3))
            {
                text.Append(Pick(" ; comment ) \"", "", " ") + _lineEnd + Pick("", " ", "\t"));
            }

            text.Append(fields[i]);
            if (isOpen && Maybe(4))
            {
                text.Append(Pick(" )", ")", _lineEnd + ")"));
                isOpen = false;
            }
        }

        return text.Append(isOpen ? Pick(" )", ")", _lineEnd + " ) ; closed") : "").Append(Pick("", " ", " ; comment", ";comment", "\t")).ToString();
    }

    private string String() => Pick(
        "bare", "\"two words\"", "\"\"", "\"a;b\"", "a\\;b", "\"q\\\"q\"", "\\065\\066\\255", "\"\\000(\\)\"", "caf\xC3\xA9", "\"b\\\\\"", "a\\ b", "\"" + new string('x', 255) + "\"");

    private string Name() => Pick("@", ".", "ns", "Mail.Example.NET.", "a\\.b", "\\120\\032y.example.", "*.w");

    private string Ttl() => Pick("0", "60", "1h", "1W2D3h4M5s", "2147483647", "90m");

    private string Number(int below) => _random.Next(below).ToString(CultureInfo.InvariantCulture);

    private bool Maybe(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
