using System.Net.Sockets;
using EnumDns.Protocol.Messages;
using EnumDns.Serving;
using EnumDns.Telemetry;
using EnumDns.Zones.Answers;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fixtures.Serving;

/// <summary>
/// Asks two responders over the same zones: one as the transports do, by whatever path it takes, the other by the general
/// path alone. Every octet of the responses must be the same, and in the end every counter.
/// </summary>
internal sealed class PathComparison
{
    /// <summary>The most queries of a batch.</summary>
    public const int MaxBatch = 64;

    private const int Guard = 64;
    private const int PrefixLength = 2;
    private static readonly AddressFamily[] Families = [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6];
    private static readonly ushort[] IdleTimeouts = [ushort.MaxValue, 20, 0];
    private readonly QueryResponder _asServed;
    private readonly QueryResponder _general;
    private readonly DatagramBatch _batch = new(MaxBatch);
    private readonly byte[] _servedOctets = new byte[ushort.MaxValue + Guard];
    private readonly byte[] _generalOctets = new byte[ushort.MaxValue + Guard];
    private int _asked;

    /// <summary>Prepares both responders.</summary>
    /// <param name="options">What both are told.</param>
    /// <param name="directory">What both serve.</param>
    public PathComparison(ResponderOptions options, ZoneDirectory directory)
    {
        _asServed = new QueryResponder(options) { Directory = directory };
        _general = new QueryResponder(options) { Directory = directory };
    }

    /// <summary>The zones of both.</summary>
    public ZoneDirectory Directory
    {
        set => _asServed.Directory = _general.Directory = value;
    }

    /// <summary>Asks once over UDP, once over TCP and once in a batch of its own; tells how the answers differ, or null.</summary>
    public string? FindDifference(ReadOnlySpan<byte> query) =>
        FindDifference(query, isTcp: false) ?? FindDifference(query, isTcp: true) ?? FindDifference([query.ToArray()]);

    /// <summary>Asks once; tells how the answers differ, or null.</summary>
    public string? FindDifference(ReadOnlySpan<byte> query, bool isTcp)
    {
        var room = isTcp ? ushort.MaxValue : ResponderOptions.LargestUdpPayload;
        var client = new ClientContext(isTcp, Families[_asked & 1], IdleTimeouts[_asked % IdleTimeouts.Length], IsOurselves: _asked++ % 16 == 0);
        // What a path leaves unwritten differs, and what it writes outside of its room shows.
        _servedOctets.AsSpan(0, room + Guard).Fill(0xAA);
        _generalOctets.AsSpan(0, room).Fill(0x55);
        var served = _servedOctets.AsSpan(0, _asServed.Respond(query, _servedOctets.AsSpan(0, room), client));
        if (_servedOctets.AsSpan(room, Guard).ContainsAnyExcept((byte)0xAA))
            return $"octets behind the room for the response to {Convert.ToHexString(query)}";
        return Describe(query, served, General(query, client), isTcp ? "over TCP" : "over UDP");
    }

    /// <summary>Asks all at once; tells how the first answer that differs does, or null.</summary>
    /// <param name="queries">At most <see cref="MaxBatch"/>.</param>
    public string? FindDifference(IReadOnlyList<byte[]> queries)
    {
        const int Unused = -77;
        var client = new ClientContext(false, Families[_asked++ & 1]);
        _batch.Lengths.AsSpan().Fill(Unused);
        _batch.Count = queries.Count;
        for (var i = 0; i < queries.Count; i++)
        {
            // Behind a query there is what the slot held before: here the start of another query.
            var slot = _batch.Slot(i);
            queries[i].CopyTo(slot);
            queries[(i + 1) % queries.Count].AsSpan(0, Math.Min(queries[(i + 1) % queries.Count].Length, slot.Length - queries[i].Length)).CopyTo(slot[queries[i].Length..]);
            _batch.Lengths[i] = queries[i].Length;
        }

        _asServed.Respond(_batch, client);
        for (var i = 0; i < queries.Count; i++)
        {
            if (_batch.Lengths[i] is < 0 or > ResponderOptions.LargestUdpPayload)
                return $"a response of {_batch.Lengths[i]} octets to {Convert.ToHexString(queries[i])}, {i} of {queries.Count}";
            if (Describe(queries[i], _batch.Slot(i)[.._batch.Lengths[i]], General(queries[i], client), $"as {i} of {queries.Count}") is { } difference)
                return difference;
        }

        return _batch.Lengths.AsSpan(queries.Count).ContainsAnyExcept(Unused) ? $"a length behind the last of {queries.Count} was written" : null;
    }

    /// <summary>Asks all behind each other, as over TCP, looked up together; tells how the first answer that differs does, or null.</summary>
    public string? FindDifferenceInStream(IReadOnlyList<byte[]> queries)
    {
        var client = new ClientContext(true, Families[_asked++ & 1]);
        byte[] octets = [.. queries.SelectMany(query => (byte[])[(byte)(query.Length >> 8), (byte)query.Length, .. query])];
        var group = new NumberGroup();
        var (next, lookedUp, start) = (0, 0, PrefixLength);
        for (var i = 0; i < queries.Count; i++)
        {
            if (next == lookedUp)
                (next, lookedUp) = (0, LookUpTogether(queries, i, octets.AsSpan(start), group));
            var length = next < lookedUp
                ? _asServed.Respond(in group[next++], queries[i], _servedOctets.AsSpan(0, ushort.MaxValue), client)
                : _asServed.Respond(queries[i], _servedOctets.AsSpan(0, ushort.MaxValue), client);
            if (Describe(queries[i], _servedOctets.AsSpan(0, length), General(queries[i], client), "in a stream") is { } difference)
                return difference;
            start += queries[i].Length + PrefixLength;
        }

        return null;
    }

    /// <summary>
    /// Asks with the first octets of a query only, every number of them, while the others stand behind them: left over from a
    /// longer datagram in a batch, or from before in the room for the response. Tells how an answer differs, or null.
    /// </summary>
    public string? FindDifferenceInCuts(byte[] query)
    {
        var client = new ClientContext(false, Families[0]);
        for (var length = query.Length; length >= 0; length--)
        {
            query.CopyTo(_servedOctets, 0);
            var alone = _servedOctets.AsSpan(0, _asServed.Respond(query.AsSpan(0, length), _servedOctets.AsSpan(0, ResponderOptions.LargestUdpPayload), client));
            if (Describe(query.AsSpan(0, length), alone, General(query.AsSpan(0, length), client), "cut, alone") is { } difference)
                return difference;

            query.CopyTo(_batch.Slot(0));
            (_batch.Count, _batch.Lengths[0]) = (1, length);
            _asServed.Respond(_batch, client);
            difference = Describe(query.AsSpan(0, length), _batch.Slot(0)[.._batch.Lengths[0]], General(query.AsSpan(0, length), client), "cut, in a batch");
            if (difference is not null)
                return difference;
        }

        return null;
    }

    /// <summary>Tells the first counter that differs, or null.</summary>
    public string? FindDifferenceInCounters()
    {
        var (served, general) = (_asServed.Counters, _general.Counters);
        for (var rcode = 0; rcode < QueryCounters.Rcodes; rcode++)
        {
            foreach (var isTcp in new[] { false, true })
            {
                if (served.Count(isTcp, (Rcode)rcode) != general.Count(isTcp, (Rcode)rcode))
                    return $"RCODE {rcode}, TCP {isTcp}: {served.Count(isTcp, (Rcode)rcode)} counted, {general.Count(isTcp, (Rcode)rcode)} by the general path";
            }
        }

        if (served.CountTruncated() != general.CountTruncated())
            return $"TC: {served.CountTruncated()} counted, {general.CountTruncated()} by the general path";
        return served.CountSilence() == general.CountSilence() ? null : $"silence: {served.CountSilence()} counted, {general.CountSilence()} by the general path";
    }

    private int LookUpTogether(IReadOnlyList<byte[]> queries, int first, ReadOnlySpan<byte> octets, Span<NumberQuestion> questions)
    {
        var count = 0;
        while (count < questions.Length && first + count < queries.Count && _asServed.TryBegin(octets, queries[first + count].Length, ref questions[count]))
            octets = octets[Math.Min(octets.Length, queries[first + count++].Length + PrefixLength)..];
        NumberLookup.Find(questions[..count]);
        return count;
    }

    private ReadOnlySpan<byte> General(ReadOnlySpan<byte> query, in ClientContext client)
    {
        var room = client.IsTcp ? ushort.MaxValue : ResponderOptions.LargestUdpPayload;
        return _generalOctets.AsSpan(0, _general.RespondGenerally(query, _generalOctets.AsSpan(0, room), client));
    }

    private static string? Describe(ReadOnlySpan<byte> query, ReadOnlySpan<byte> served, ReadOnlySpan<byte> general, string how)
    {
        if (served.SequenceEqual(general))
            return null;
        return $"""
            {how}, from octet {served.CommonPrefixLength(general)} on
            query   {Convert.ToHexString(query)}
            served  {Convert.ToHexString(served)}
            general {Convert.ToHexString(general)}
            """;
    }
}
