using System.Numerics;
using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Snapshots;

/// <summary>All zones that are served, immutable: finds the zone closest to a name by hashing the name's suffixes once.</summary>
public sealed class ZoneDirectory
{
    private readonly ZoneSnapshot[] _zones;
    private readonly int[] _buckets;
    private readonly int _deepest;
    private readonly ApexForest _forest;

    private ZoneDirectory(ZoneSnapshot[] zones)
    {
        _zones = zones;
        _forest = new ApexForest(zones);
        _buckets = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * zones.Length))];
        Span<uint> hashes = stackalloc uint[WireName.MaxLabels + 1];
        Span<byte> starts = stackalloc byte[WireName.MaxLabels + 1];
        for (var i = 0; i < zones.Length; i++)
        {
            var apex = zones[i].Apex.Wire;
            _deepest = Math.Max(_deepest, WireName.CountLabels(apex));
            var bucket = (int)hashes[HashSuffixes(apex, WireName.MaxLabels, hashes, starts)] & (_buckets.Length - 1);
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & (_buckets.Length - 1);
            _buckets[bucket] = i + 1;
        }
    }

    private ZoneDirectory(ZoneDirectory basis, ZoneSnapshot[] zones)
    {
        _zones = zones;
        _buckets = basis._buckets;
        _deepest = basis._deepest;
        _forest = basis._forest;
    }

    /// <summary>A directory without zones.</summary>
    public static ZoneDirectory Empty { get; } = new([]);

    /// <summary>The zones, in canonical order of their apexes.</summary>
    public IReadOnlyList<ZoneSnapshot> Zones => _zones;

    /// <summary>A directory of the given zones; apexes must be distinct.</summary>
    public static ZoneDirectory Create(IEnumerable<ZoneSnapshot> zones) => new([.. zones.OrderBy(zone => zone.Apex)]);

    /// <summary>
    /// This directory with zones put in the place of those of the same apex, or added. Where no apex is new this copies
    /// one reference for each zone. Of two with the same apex the later one stays.
    /// </summary>
    public ZoneDirectory With(IEnumerable<ZoneSnapshot> replacedOrNew)
    {
        var zones = (ZoneSnapshot[])_zones.Clone();
        var added = new Dictionary<DomainName, ZoneSnapshot>();
        foreach (var zone in replacedOrNew)
        {
            if (IndexOf(zone.Apex) is var index and >= 0)
                zones[index] = zone;
            else
                added[zone.Apex] = zone;
        }

        return added.Count == 0 ? new ZoneDirectory(this, zones) : Create(zones.Concat(added.Values));
    }

    /// <summary>This directory without the zones of these apexes; an apex that has no zone is ignored.</summary>
    public ZoneDirectory Without(IEnumerable<DomainName> apexes)
    {
        var removed = apexes.ToHashSet();
        return Array.Exists(_zones, zone => removed.Contains(zone.Apex))
            ? new ZoneDirectory([.. _zones.Where(zone => !removed.Contains(zone.Apex))])
            : this;
    }

    /// <summary>The zone whose apex is the closest at or above a name, or null.</summary>
    /// <param name="name">Name in wire form.</param>
    public ZoneSnapshot? Find(ReadOnlySpan<byte> name)
    {
        Span<uint> hashes = stackalloc uint[WireName.MaxLabels + 1];
        Span<byte> starts = stackalloc byte[WireName.MaxLabels + 1];
        for (var labels = HashSuffixes(name, _deepest, hashes, starts); labels >= 0; labels--)
        {
            var suffix = name[starts[labels]..];
            for (var bucket = (int)hashes[labels] & (_buckets.Length - 1); _buckets[bucket] != 0; bucket = (bucket + 1) & (_buckets.Length - 1))
            {
                var zone = _zones[_buckets[bucket] - 1];
                if (WireName.Equals(zone.Apex.Wire, suffix))
                    return zone;
            }
        }

        return null;
    }

    /// <summary>The zone whose apex is the closest at or above a number, or null, also where <see cref="Find"/> has to tell.</summary>
    /// <param name="tail">What follows the digits in the name, in wire form.</param>
    /// <param name="key">All digits of the name.</param>
    /// <param name="depth">Digit labels of the apex.</param>
    internal ZoneSnapshot? FindByDigits(ReadOnlySpan<byte> tail, ulong key, out int depth) =>
        _forest.Find(tail, key, out depth) is var zone and >= 0 ? _zones[zone] : null;

    private int IndexOf(DomainName apex)
    {
        var (low, high) = (0, _zones.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _zones[middle].Apex.CompareTo(apex);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>Hashes each suffix of a name from the root down; entry n stands for the suffix of n labels.</summary>
    /// <returns>Labels of the longest suffix that was hashed: those of the name, but at most <paramref name="most"/>.</returns>
    private static int HashSuffixes(ReadOnlySpan<byte> name, int most, Span<uint> hashes, Span<byte> starts)
    {
        var labels = WireName.CountLabels(name);
        var start = 0;
        for (var label = labels; label >= 0; label--)
        {
            starts[label] = (byte)start;
            start += 1 + name[start];
        }

        var hash = 2166136261u;
        var deepest = Math.Min(labels, most);
        hashes[0] = hash;
        for (var label = 1; label <= deepest; label++)
        {
            foreach (var octet in name.Slice(starts[label], 1 + name[starts[label]]))
                hash = (hash ^ WireName.ToLower(octet)) * 16777619u;
            hashes[label] = hash ^ (hash >> 16);
        }

        return deepest;
    }
}
