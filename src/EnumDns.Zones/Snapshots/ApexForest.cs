using System.Buffers.Binary;
using System.Numerics;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// The apexes of all zones, each as the digit labels that it begins with and what follows them, its tail: zones of numbers
/// nearly always share one tail, such as <c>e164.arpa</c>. So the closest zone of a number is found in two steps: one hash
/// for the tail, and one search for the digits.
/// </summary>
internal sealed class ApexForest
{
    // A domain name has more octets than two of these only where its tail is long; it hashes by both ends.
    private const int HashedLength = 8;
    private const ulong LowerCase = 0x2020_2020_2020_2020;

    private readonly Tree[] _trees;
    private readonly int[] _buckets;

    /// <summary>The forest of the zones' apexes.</summary>
    public ApexForest(ReadOnlySpan<ZoneSnapshot> zones)
    {
        var members = new Dictionary<DomainName, List<(ulong Key, int Zone)>>();
        Span<byte> name = stackalloc byte[WireName.MaxLength + DigitLabels.Room];
        for (var i = 0; i < zones.Length; i++)
        {
            var apex = zones[i].Apex.Wire;
            apex.CopyTo(name);
            var count = DigitLabels.Read(name, out var digits);
            var tail = apex[(2 * count)..];
            // The root cannot be pointed at, and a number that goes on in the tail is too long: both are for the general path.
            if (tail.Length <= 1 || DigitLabels.Read(name[(2 * count)..], out _) > 0)
                continue;
            var shared = DomainName.FromWire(tail);
            if (!members.TryGetValue(shared, out var list))
                members[shared] = list = [];
            list.Add((NumberKey.FromDigits(digits, count), i));
        }

        _trees = [.. members.Select(tree => new Tree(tree.Key.Wire.ToArray(), tree.Value))];
        _buckets = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * _trees.Length))];
        for (var i = 0; i < _trees.Length; i++)
        {
            var bucket = Hash(_trees[i].Tail);
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & (_buckets.Length - 1);
            _buckets[bucket] = i + 1;
        }
    }

    /// <summary>Finds the zone whose apex is the closest at or above a name.</summary>
    /// <param name="tail">The name's tail in wire form.</param>
    /// <param name="key">The name's digits.</param>
    /// <param name="depth">Digit labels of the apex.</param>
    /// <returns>The zone's position, or -1 where there is none or this forest does not know.</returns>
    public int Find(ReadOnlySpan<byte> tail, ulong key, out int depth)
    {
        for (var bucket = Hash(tail); _buckets[bucket] != 0; bucket = (bucket + 1) & (_buckets.Length - 1))
        {
            var tree = _trees[_buckets[bucket] - 1];
            if (tail.SequenceEqual(tree.Tail) || WireName.Equals(tail, tree.Tail))
                return tree.Find(key, out depth);
        }

        depth = 0;
        return -1;
    }

    // The same for upper and lower case (RFC 4343). What else it confuses, the comparison tells apart.
    private int Hash(ReadOnlySpan<byte> tail)
    {
        var hash = (ulong)tail.Length;
        if (tail.Length >= HashedLength)
        {
            hash += (BinaryPrimitives.ReadUInt64LittleEndian(tail) | LowerCase) * 0x9E37_79B9_7F4A_7C15;
            hash ^= (BinaryPrimitives.ReadUInt64LittleEndian(tail[^HashedLength..]) | LowerCase) * 0xC2B2_AE3D_27D4_EB4F;
        }
        else
        {
            foreach (var octet in tail)
                hash = (hash ^ (octet | LowerCase)) * 0x9E37_79B9_7F4A_7C15;
        }

        return (int)((hash * 0x9E37_79B9_7F4A_7C15) >> 32) & (_buckets.Length - 1);
    }

    /// <summary>The apexes of one tail: their digits ascending, and for each the closest one above it.</summary>
    private sealed class Tree
    {
        private readonly ulong[] _keys;
        private readonly int[] _above;
        private readonly int[] _zones;

        public Tree(byte[] tail, List<(ulong Key, int Zone)> members)
        {
            Tail = tail;
            members.Sort();
            _keys = [.. members.Select(member => member.Key)];
            _zones = [.. members.Select(member => member.Zone)];
            _above = new int[_keys.Length];
            for (var i = 0; i < _keys.Length; i++)
            {
                var above = i - 1;
                while (above >= 0 && !NumberKey.IsAtOrBelow(_keys[i], _keys[above]))
                    above = _above[above];
                _above[i] = above;
            }
        }

        public byte[] Tail { get; }

        public int Find(ulong key, out int depth)
        {
            // What lies between an apex and a name below it lies below it too, so the apex is the last one before the name,
            // or above that one.
            var position = NumberKeys.LastUpTo(_keys, key);
            while (position >= 0 && !NumberKey.IsAtOrBelow(key, _keys[position]))
                position = _above[position];
            depth = position < 0 ? 0 : NumberKey.DepthOf(_keys[position]);
            return position < 0 ? -1 : _zones[position];
        }
    }
}
