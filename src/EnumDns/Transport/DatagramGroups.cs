using System.Numerics;
using System.Runtime.InteropServices;
using EnumDns.Serving;

namespace EnumDns.Transport;

/// <summary>
/// Finds the datagrams of a batch that go to one address and are equally long: the system sends such a group as one, for
/// little more than the price of one datagram. Clients that ask much from one port have them: load balancers, forwarders.
/// </summary>
/// <param name="capacity">Slots of the batch.</param>
internal sealed class DatagramGroups(int capacity)
{
    /// <summary>Octets of a datagram in a group, at most: what every link takes without fragments (RFC 8200 section 5).</summary>
    public const int LargestDatagram = 1232;

    /// <summary>Octets of an address, filled up with zeros.</summary>
    public const int AddressLength = 32;

    // Linux's own bounds: segments of a send (linux/udp.h), and what an IP packet holds.
    private const int MostDatagrams = 64;
    private const int MostOctets = 65_000;

    private readonly int[] _buckets = new int[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    private readonly int[] _first = new int[capacity];
    private readonly int[] _last = new int[capacity];
    private readonly int[] _sizes = new int[capacity];
    private readonly int[] _next = new int[capacity];

    /// <summary>How many groups there are; most have one member where clients ask from ports of their own.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of a group's first member.</summary>
    public int First(int group) => _first[group];

    /// <summary>How many members a group has.</summary>
    public int Size(int group) => _sizes[group];

    /// <summary>The slot of the member behind another, or -1.</summary>
    public int Next(int slot) => _next[slot];

    /// <summary>Puts every datagram of the batch that has a length into a group; within one they keep their order.</summary>
    /// <param name="batch">The datagrams.</param>
    /// <param name="addresses">Where each slot's goes: <see cref="AddressLength"/> octets each.</param>
    /// <param name="together">Whether groups may have more than one member.</param>
    public void Form(DatagramBatch batch, ReadOnlySpan<byte> addresses, bool together)
    {
        Count = 0;
        Array.Clear(_buckets);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            var length = batch.Lengths[slot];
            if (length <= 0)
                continue;
            if (!together || length > LargestDatagram)
            {
                Begin(slot);
                continue;
            }

            Place(slot, batch.Lengths, addresses);
        }
    }

    /// <summary>Adds a datagram to the group that it belongs to, or begins one.</summary>
    private void Place(int slot, int[] lengths, ReadOnlySpan<byte> addresses)
    {
        // There are twice as many buckets as slots: an empty one is near.
        for (var bucket = Bucket(Address(addresses, slot), lengths[slot]); ; bucket = (bucket + 1) & (_buckets.Length - 1))
        {
            var group = _buckets[bucket] - 1;
            if (group >= 0 && (lengths[_first[group]] != lengths[slot] || !Address(addresses, _first[group]).SequenceEqual(Address(addresses, slot))))
                continue;
            if (group >= 0 && _sizes[group] < MostDatagrams && (_sizes[group] + 1) * lengths[slot] <= MostOctets)
            {
                Join(group, slot);
                return;
            }

            Begin(slot);
            _buckets[bucket] = Count;
            return;
        }
    }

    private void Begin(int slot)
    {
        _first[Count] = slot;
        _last[Count] = slot;
        _sizes[Count] = 1;
        _next[slot] = -1;
        Count++;
    }

    private void Join(int group, int slot)
    {
        _next[_last[group]] = slot;
        _last[group] = slot;
        _next[slot] = -1;
        _sizes[group]++;
    }

    private static ReadOnlySpan<byte> Address(ReadOnlySpan<byte> addresses, int slot) => addresses.Slice(slot * AddressLength, AddressLength);

    private int Bucket(ReadOnlySpan<byte> address, int length)
    {
        // Family, port and IPv4 address are in the first eight octets, the end of an IPv6 address in the third eight.
        var mixed = MemoryMarshal.Read<ulong>(address) ^ BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(address[16..]), 29);
        mixed = (mixed * 0x9E3779B97F4A7C15) + ((ulong)length * 0xD6E8FEB86659FD93);
        return (int)((mixed ^ (mixed >> 32)) * 0x9E3779B97F4A7C15 >> 33) & (_buckets.Length - 1);
    }
}
