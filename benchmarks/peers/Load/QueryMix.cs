using EnumDns.Fixtures;
using EnumDns.Protocol.E164;

namespace EnumDns.Peers.Load;

/// <summary>
/// Draws the queries that a zone is asked: 70% for its numbers, and 10% each for numbers in blocks, numbers that it does
/// not have, and numbers below delegations. Each is of the same length: what resolvers send of a number of nine digits in
/// France, with EDNS and 1,232 octets, without options. Memory does not grow with the zone.
/// </summary>
internal sealed class QueryMix(LoadZone zone, NumberZoneGenerator generator, ulong seed)
{
    /// <summary>Octets of a question.</summary>
    public const int QuestionLength = NameLength + 4;

    /// <summary>Octets of a query.</summary>
    public const int QueryLength = 12 + QuestionLength + 11;

    /// <summary>Digits of every number that is asked for.</summary>
    public const int Digits = 11;

    private const int NameLength = (2 * Digits) + 12;
    private const int HotNames = 1000;
    private const int MembersOfPrefix = 100;
    private readonly SeededSequence _sequence = new(seed);

    /// <summary>A query whose name and ID are still to be written.</summary>
    private static ReadOnlySpan<byte> Frame =>
    [
        // RFC 1035 section 4.1.1: a standard query with one question and one additional record.
        0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1,
        1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0,
        6, (byte)'n', (byte)'r', (byte)'e', (byte)'n', (byte)'u', (byte)'m', 3, (byte)'n', (byte)'e', (byte)'t', 0,
        0, 35, 0, 1,
        // RFC 6891 section 6.1.2: OPT with 1,232 octets, version 0, no flags, no options.
        0, 0, 41, 1232 >> 8, 1232 & 0xFF, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Draws a query.</summary>
    /// <param name="query">Where it is written: <see cref="QueryLength"/> octets, of which the first two, the ID, are the caller's.</param>
    /// <returns>How it must be answered.</returns>
    public Expectation Next(Span<byte> query)
    {
        var choice = _sequence.Next();
        if (zone is LoadZone.Hot)
            choice = SeededSequence.Mix((seed * HotNames) + (choice % HotNames));
        var expectation = Expect((uint)choice % 10, (uint)(choice >> 32));
        Write(NumberOf(expectation, (int)((uint)(choice >> 16) % MembersOfPrefix)), query);
        return expectation;
    }

    private Expectation Expect(uint tenth, uint member) => tenth switch
    {
        0 => new(QueryKind.Wildcard, (int)(member % (uint)generator.Blocks)),
        1 => new(QueryKind.Referral, (int)(member % (uint)generator.Delegations)),
        2 => new(QueryKind.NameError, generator.Numbers + (int)(member % (uint)(NumberZoneGenerator.MaxNumbers - generator.Numbers))),
        _ => new(QueryKind.Number, (int)(member % (uint)generator.Numbers)),
    };

    private E164Number NumberOf(Expectation expectation, int suffix) => expectation.Kind switch
    {
        QueryKind.Wildcard => generator.BlockAt(expectation.Index).Append(suffix / 10).Append(suffix % 10),
        QueryKind.Referral => generator.DelegationAt(expectation.Index).Append(suffix / 10).Append(suffix % 10),
        _ => generator.NumberAt(expectation.Index),
    };

    private static void Write(E164Number number, Span<byte> query)
    {
        Frame[2..].CopyTo(query[2..]);
        // RFC 6116 section 3.2: the digits backwards, a label each.
        for (var i = 0; i < Digits; i++)
            query[12 + 1 + (2 * i)] = (byte)('0' + number[Digits - 1 - i]);
    }
}
