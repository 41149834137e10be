using System.Globalization;
using EnumDns.Fixtures;

namespace EnumDns.Peers.Load;

/// <summary>The records that right answers hold, made from the zone's settings and not from any server's answers.</summary>
internal sealed class ExpectedRecords
{
    private readonly NumberZoneGenerator _generator;
    private readonly NaptrOctets[] _number;
    private readonly NaptrOctets[][] _blocks;

    /// <summary>The records of a zone.</summary>
    public ExpectedRecords(NumberZoneGenerator generator)
    {
        _generator = generator;
        var userLength = generator.WriteUser(0, stackalloc byte[NumberZoneGenerator.MaxUserLength]);
        _number = Pair(scheme => ($"!^.*$!{scheme}:", "@example.net!"), userLength);
        _blocks = [.. Enumerable.Range(0, generator.Blocks).Select(Block)];
    }

    /// <summary>The same two records for every query: what the ceiling responder answers.</summary>
    public static NaptrOctets[] Fixed { get; } = Pair(scheme => ($"!^.*$!{scheme}:33123456789@example.net!", ""));

    /// <summary>TTL of every record but a negative answer's.</summary>
    public static uint Ttl => 3600;

    /// <summary>RFC 2308 section 5: TTL of the SOA in a negative answer, the least of its own and its MINIMUM.</summary>
    public static uint NegativeTtl => 300;

    /// <summary>The apex.</summary>
    public static ReadOnlySpan<byte> Apex => "\u00013\u00013\u0006nrenum\u0003net\0"u8;

    /// <summary>MNAME of the SOA.</summary>
    public static ReadOnlySpan<byte> PrimaryServer => "\u0003ns1\u0007renater\u0002fr\0"u8;

    /// <summary>RNAME of the SOA.</summary>
    public static ReadOnlySpan<byte> Mailbox => "\u000ahostmaster\u0007renater\u0002fr\0"u8;

    /// <summary>SERIAL, REFRESH, RETRY, EXPIRE and MINIMUM of the SOA.</summary>
    public static ReadOnlySpan<byte> SoaNumbers => [0, 0, 0, 1, 0, 0, 0x0E, 0x10, 0, 0, 3, 0x84, 0, 0x12, 0x75, 0, 0, 0, 1, 0x2C];

    /// <summary>Which of the two NAPTR records of an answer some RDATA is: 0 or 1, or -1.</summary>
    /// <param name="expectation">What was asked for.</param>
    /// <param name="rdata">The RDATA of the answer.</param>
    /// <param name="name">The name that was asked for.</param>
    public int FindNaptr(Expectation expectation, ReadOnlySpan<byte> rdata, ReadOnlySpan<byte> name)
    {
        Span<byte> user = stackalloc byte[NumberZoneGenerator.MaxUserLength];
        var userLength = 0;
        if (expectation.Kind is QueryKind.Number)
            userLength = WriteUser(expectation.Index, name, user);
        var pair = expectation.Kind switch
        {
            QueryKind.Number => _number,
            QueryKind.Wildcard => _blocks[expectation.Index],
            _ => Fixed,
        };
        return pair[0].Matches(rdata, user[..userLength]) ? 0 : pair[1].Matches(rdata, user[..userLength]) ? 1 : -1;
    }

    /// <summary>Which of the two name servers of a delegation an address is of: 0 or 1, or -1.</summary>
    public static int FindAddress(int delegation, ReadOnlySpan<byte> address) =>
        address.Length == 4 && address[0] == 198 && address[1] is 18 or 19 && address[2] == (byte)(delegation >> 8) && address[3] == (byte)delegation
            ? address[1] - 18
            : -1;

    private int WriteUser(int index, ReadOnlySpan<byte> name, Span<byte> user)
    {
        // The digits are in the name already; to draw the number again would take longer.
        if (_generator.Targets is not NumberTargets.Digits)
            return _generator.WriteUser(index, user);
        for (var i = 0; i < QueryMix.Digits; i++)
            user[i] = name[(2 * (QueryMix.Digits - 1 - i)) + 1];
        return QueryMix.Digits;
    }

    private static NaptrOctets[] Block(int index) =>
        Pair(scheme => (string.Create(CultureInfo.InvariantCulture, $@"!^\+?(.*)$!{scheme}:\1@pbx{index}.example.net!"), ""));

    private static NaptrOctets[] Pair(Func<string, (string Before, string After)> regexp, int userLength = 0) =>
        [new(10, "E2U+sip", regexp("sip"), userLength), new(11, "E2U+h323", regexp("h323"), userLength)];
}
