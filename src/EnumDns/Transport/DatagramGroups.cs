using System.Numerics;
using System.Runtime.InteropServices;
using EnumDns.Serving;

namespace EnumDns.Transport;

/// <summary>
/// Finds the datagrams of a batch that can leave as one: they go to one address and are equally long, but for the last, which may
/// be shorter. The system sends such a group for little more than the price of one datagram. Clients that ask much from
/// one port have them: load balancers, forwarders.
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
    private const int None = -1;

    // The clients of the batch: a table of numbers from 1 by address, and the longest group of each.
    private readonly int[] _table = new int[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    private readonly int[] _longest = new int[capacity];
    private int _clients;

    // The groups, each under the slot of its first member; a slot that is not one has the size 0.
    private readonly int[] _last = new int[capacity];
    private readonly int[] _sizes = new int[capacity];
    private readonly int[] _octets = new int[capacity];
    private readonly int[] _shorter = new int[capacity];

    // Of every slot the next member; the groups as they are sent; those of a client that lack an end.
    private readonly int[] _next = new int[capacity];
    private readonly int[] _sends = new int[capacity];
    private readonly int[] _open = new int[capacity];

    /// <summary>How many groups there are; most have one member where clients ask from ports of their own.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of a group's first member, than which none came earlier or is longer. Groups are in their order.</summary>
    public int First(int group) => _sends[group];

    /// <summary>How many members a group has.</summary>
    public int Size(int group) => _sizes[_sends[group]];

    /// <summary>The slot of the member behind another, or -1.</summary>
    public int Next(int slot) => _next[slot];

    /// <summary>Puts every datagram of the batch that has a length into a group; those of one length keep their order.</summary>
    /// <param name="batch">The datagrams.</param>
    /// <param name="addresses">Where each slot's goes: <see cref="AddressLength"/> octets each.</param>
    /// <param name="together">Whether groups may have more than one member.</param>
    public void Form(DatagramBatch batch, ReadOnlySpan<byte> addresses, bool together)
    {
        Count = 0;
        _clients = 0;
        Array.Clear(_table);
        Array.Clear(_sizes);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            var length = batch.Lengths[slot];
            if (together && length is > 0 and <= LargestDatagram)
                Place(slot, batch.Lengths, ref LongestOf(slot, addresses));
            else if (length > 0)
                Begin(slot, length);
        }

        for (var client = 0; client < _clients; client++)
            Close(_longest[client], batch.Lengths);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            if (_sizes[slot] > 0)
                _sends[Count++] = slot;
        }
    }

    /// <summary>The longest group of the client that a datagram goes to, or <see cref="None"/>.</summary>
    private ref int LongestOf(int slot, ReadOnlySpan<byte> addresses)
    {
        // There are twice as many places as slots: an empty one is near.
        var address = Address(addresses, slot);
        for (var place = Hash(address) & (_table.Length - 1); ; place = (place + 1) & (_table.Length - 1))
        {
            ref var client = ref _table[place];
            if (client == 0)
            {
                client = ++_clients;
                _longest[client - 1] = None;
                return ref _longest[client - 1];
            }

            ref var longest = ref _longest[client - 1];
            if (Address(addresses, longest).SequenceEqual(address))
                return ref longest;
        }
    }

    /// <summary>Adds a datagram to its client's group of that length, or begins one where it belongs among the others.</summary>
    private void Place(int slot, int[] lengths, ref int longest)
    {
        var length = lengths[slot];
        ref var group = ref longest;
        while (group != None && (lengths[group] > length || (lengths[group] == length && !HasRoom(group, length))))
            group = ref _shorter[group];
        if (group != None && lengths[group] == length)
        {
            Join(group, slot, length);
            return;
        }

        Begin(slot, length);
        _shorter[slot] = group;
        group = slot;
    }

    /// <summary>Goes through a client's groups, from the longest: a lone datagram goes behind longer ones that came first and still lack an end.</summary>
    private void Close(int longest, int[] lengths)
    {
        var open = 0;
        for (var group = longest; group != None; group = _shorter[group])
        {
            var end = _sizes[group] == 1 ? LastBefore(group, open, lengths[group]) : None;
            if (end == None)
            {
                _open[open++] = group;
                continue;
            }

            Join(_open[end], group, lengths[group]);
            _sizes[group] = 0;
            _open[end] = _open[--open];
        }
    }

    /// <summary>Which of the open groups began last before a datagram and has room for it: those that began earlier are left to earlier ones.</summary>
    private int LastBefore(int slot, int open, int length)
    {
        var last = None;
        for (var i = 0; i < open; i++)
        {
            if (_open[i] < slot && (last == None || _open[i] > _open[last]) && HasRoom(_open[i], length))
                last = i;
        }

        return last;
    }

    private bool HasRoom(int group, int length) => _sizes[group] < MostDatagrams && _octets[group] + length <= MostOctets;

    private void Begin(int slot, int length) => (_last[slot], _next[slot], _sizes[slot], _octets[slot]) = (slot, None, 1, length);

    private void Join(int group, int slot, int length)
    {
        _next[_last[group]] = slot;
        _last[group] = slot;
        _next[slot] = None;
        _sizes[group]++;
        _octets[group] += length;
    }

    private static ReadOnlySpan<byte> Address(ReadOnlySpan<byte> addresses, int slot) => addresses.Slice(slot * AddressLength, AddressLength);

    private static int Hash(ReadOnlySpan<byte> address)
    {
        // Family, port and IPv4 address are in the first eight octets, the end of an IPv6 address in the third eight.
        var mixed = MemoryMarshal.Read<ulong>(address) ^ BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(address[16..]), 29);
        mixed *= 0x9E3779B97F4A7C15;
        return (int)((mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93 >> 33);
    }
}
