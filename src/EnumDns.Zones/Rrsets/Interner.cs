using System.Numerics;
using System.Runtime.InteropServices;

namespace EnumDns.Zones.Rrsets;

/// <summary>Writes entries into a store once: an entry equal to one that is remembered gets that one's address.</summary>
internal sealed class Interner
{
    private readonly RrsetStore.Writer _store;
    private readonly int _most;
    private uint[] _buckets = new uint[64];
    private int[] _lengths = new int[64];
    private int _count;

    /// <summary>An interner that fills a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="most">How many entries to remember; with one more it starts afresh, and some are then stored again.</param>
    public Interner(RrsetStore.Writer store, int most) => (_store, _most) = (store, most);

    /// <summary>The address of an entry with these octets.</summary>
    public uint Add(ReadOnlySpan<byte> entry)
    {
        var bucket = Find(entry);
        if (_buckets[bucket] != 0)
            return _buckets[bucket];

        var address = _store.Append(entry);
        if (_count == _most)
        {
            Array.Clear(_buckets);
            _count = 0;
            bucket = Find(entry);
        }

        _buckets[bucket] = address;
        _lengths[bucket] = entry.Length;
        if (2 * ++_count > _buckets.Length)
            Grow();
        return address;
    }

    private int Find(ReadOnlySpan<byte> entry)
    {
        var mask = _buckets.Length - 1;
        var bucket = (int)Hash(entry) & mask;
        while (_buckets[bucket] != 0
            && !(_lengths[bucket] == entry.Length && _store.At(_buckets[bucket])[..entry.Length].SequenceEqual(entry)))
            bucket = (bucket + 1) & mask;
        return bucket;
    }

    private void Grow()
    {
        var (buckets, lengths) = (_buckets, _lengths);
        _buckets = new uint[2 * buckets.Length];
        _lengths = new int[2 * lengths.Length];
        var mask = _buckets.Length - 1;
        for (var i = 0; i < buckets.Length; i++)
        {
            if (buckets[i] == 0)
                continue;
            var bucket = (int)Hash(_store.At(buckets[i])[..lengths[i]]) & mask;
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & mask;
            _buckets[bucket] = buckets[i];
            _lengths[bucket] = lengths[i];
        }
    }

    private static uint Hash(ReadOnlySpan<byte> entry)
    {
        var hash = (uint)entry.Length;
        for (; entry.Length >= 8; entry = entry[8..])
            hash = BitOperations.Crc32C(hash, MemoryMarshal.Read<ulong>(entry));
        foreach (var octet in entry)
            hash = BitOperations.Crc32C(hash, octet);
        // Open addressing wants the low bits mixed.
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
