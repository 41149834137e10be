using System.Numerics;
using System.Runtime.InteropServices;

namespace EnumDns.Zones.Rrsets;

/// <summary>
/// Writes entries into a store once: an entry equal to one that is remembered gets that one's address. Entries tell their own
/// length, so that none is the start of a longer one.
/// </summary>
internal sealed class Interner
{
    private readonly RrsetStore.Writer _store;
    private readonly int _most;

    // Each the hash of an entry above its address, so that a search reads hardly any entry but the right one; 0 where free.
    private ulong[] _buckets = new ulong[64];
    private int _count;

    /// <summary>An interner that fills a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="most">How many entries to remember; with one more it starts afresh, and some are then stored again.</param>
    public Interner(RrsetStore.Writer store, int most) => (_store, _most) = (store, most);

    /// <summary>The address of an entry with these octets.</summary>
    public uint Add(ReadOnlySpan<byte> entry)
    {
        var hash = Hash(entry);
        var mask = _buckets.Length - 1;
        var bucket = (int)hash & mask;
        for (; _buckets[bucket] != 0; bucket = (bucket + 1) & mask)
        {
            var found = _buckets[bucket];
            if ((uint)(found >> 32) == hash && _store.At((uint)found).StartsWith(entry))
                return (uint)found;
        }

        var address = _store.Append(entry);
        if (_count == _most)
        {
            Array.Clear(_buckets);
            _count = 0;
            bucket = (int)hash & mask;
        }

        _buckets[bucket] = ((ulong)hash << 32) | address;
        if (4L * ++_count > 3L * _buckets.Length)
            Grow();
        return address;
    }

    private void Grow()
    {
        var buckets = _buckets;
        _buckets = new ulong[2 * buckets.Length];
        var mask = _buckets.Length - 1;
        foreach (var found in buckets)
        {
            if (found == 0)
                continue;
            var bucket = (int)(found >> 32) & mask;
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & mask;
            _buckets[bucket] = found;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> entry)
    {
        // Two chains run side by side: the processor begins one step before the other's is through.
        var (even, odd) = ((uint)entry.Length, 0u);
        for (; entry.Length >= 16; entry = entry[16..])
        {
            even = BitOperations.Crc32C(even, MemoryMarshal.Read<ulong>(entry));
            odd = BitOperations.Crc32C(odd, MemoryMarshal.Read<ulong>(entry[8..]));
        }

        if (entry.Length >= 8)
        {
            even = BitOperations.Crc32C(even, MemoryMarshal.Read<ulong>(entry));
            entry = entry[8..];
        }

        foreach (var octet in entry)
            odd = BitOperations.Crc32C(odd, octet);

        // Open addressing wants the low bits mixed.
        var hash = (even * 0x9E3779B1) ^ (odd * 0x85EBCA77);
        return hash ^ (hash >> 15);
    }
}
