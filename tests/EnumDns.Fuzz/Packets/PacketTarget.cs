using System.Net.Sockets;
using EnumDns.Fixtures.Serving;
using EnumDns.Serving;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fuzz.Packets;

/// <summary>
/// The responder over real zones: no exception, no allocation, and a response that keeps the rules, over UDP and TCP. By
/// whatever path a query is answered, alone or in a batch, the octets are those of the general path.
/// </summary>
internal sealed class PacketTarget : IFuzzTarget
{
    private static readonly ClientContext Udp = new(false, AddressFamily.InterNetwork);
    private static readonly ClientContext Tcp = new(true, AddressFamily.InterNetworkV6);
    private readonly QueryResponder _responder;
    private readonly PacketFactory _factory;
    private readonly PathComparison _paths;
    private readonly IReadOnlyList<byte[]> _corpus;
    private readonly byte[] _udpResponse = new byte[4096];
    private readonly byte[] _tcpResponse = new byte[65535];

    /// <summary>A target that asks the given zones for the given names and what is near them.</summary>
    public PacketTarget(ZoneDirectory directory, IReadOnlyList<byte[]> names, IReadOnlyList<byte[]> corpus)
    {
        var options = new ResponderOptions { Nsid = "fuzz"u8.ToArray(), Keepalive = TimeSpan.FromSeconds(10), Version = "1", Identity = "fuzz" };
        _responder = new QueryResponder(options) { Directory = directory };
        _factory = new PacketFactory(names, corpus);
        _paths = new PathComparison(options, directory);
        _corpus = corpus;
    }

    /// <inheritdoc/>
    public string Name => "packets";

    /// <inheritdoc/>
    public int Capacity => 65535;

    /// <inheritdoc/>
    public void Make(Dice dice, OctetBuffer destination) => _factory.Make(dice, destination);

    /// <inheritdoc/>
    public string? FindBroken(ReadOnlySpan<byte> octets)
    {
        var udp = _udpResponse.AsSpan(0, Respond(octets, _udpResponse, Udp, out var udpAllocated));
        var tcp = _tcpResponse.AsSpan(0, Respond(octets, _tcpResponse, Tcp, out var tcpAllocated));
        if (ResponseRules.FindBroken(octets, udp, isTcp: false) is { } overUdp)
            return $"over UDP: {overUdp}\n{Convert.ToHexString(udp)}";
        if (ResponseRules.FindBroken(octets, tcp, isTcp: true) is { } overTcp)
            return $"over TCP: {overTcp}\n{Convert.ToHexString(tcp)}";
        if (ResponseRules.FindDifference(udp, tcp) is { } difference)
            return $"{difference}\n{Convert.ToHexString(udp)}\n{Convert.ToHexString(tcp)}";
        if ((_paths.FindDifference(octets, isTcp: false) ?? _paths.FindDifference(octets, isTcp: true) ?? _paths.FindDifference(BatchAround(octets))) is { } path)
            return path;

        // What a code path sets up when it runs for the first time is not the query's.
        if (udpAllocated == 0 && tcpAllocated == 0)
            return null;
        Respond(octets, _udpResponse, Udp, out udpAllocated);
        Respond(octets, _tcpResponse, Tcp, out tcpAllocated);
        return udpAllocated + tcpAllocated == 0 ? null : $"allocated {udpAllocated} octets over UDP, {tcpAllocated} over TCP";
    }

    /// <summary>A batch of four at most in which the octets have one place, chosen by them, and packets of the corpus the others.</summary>
    private List<byte[]> BatchAround(ReadOnlySpan<byte> octets)
    {
        var choice = octets.Length < 4 ? octets.Length : octets[0] << 8 | octets[3];
        var batch = new List<byte[]>();
        for (var i = choice & 3; i > 0 && _corpus.Count > 0; i--)
            batch.Add(_corpus[(choice + i) % _corpus.Count]);
        batch.Insert(batch.Count == 0 ? 0 : choice % batch.Count, octets.ToArray());
        return batch;
    }

    private int Respond(ReadOnlySpan<byte> query, byte[] response, in ClientContext client, out long allocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = _responder.Respond(query, response, client);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return length;
    }
}
