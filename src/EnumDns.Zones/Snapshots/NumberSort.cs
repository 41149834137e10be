using EnumDns.Zones.Index;

namespace EnumDns.Zones.Snapshots;

/// <summary>Sorts the numbers of a zone in place: by the leading octet of their keys, then each part by the next octet.</summary>
internal static class NumberSort
{
    private const int Values = 256;

    // So few are sorted by comparing; below that, going through all values of an octet costs more.
    private const int FewEntries = 48;

    /// <summary>Sorts by key, then by location, as entries compare.</summary>
    public static void Sort(Span<NumberEntry> entries)
    {
        // Files that programs write are mostly in order already.
        if (!IsSorted(entries))
            Sort(entries, 56);
    }

    private static bool IsSorted(ReadOnlySpan<NumberEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i - 1].CompareTo(entries[i]) > 0)
                return false;
        }

        return true;
    }

    /// <summary>Sorts entries whose keys agree in all octets above one.</summary>
    private static void Sort(Span<NumberEntry> entries, int shift)
    {
        // Without an octet left, the keys are equal, and locations decide.
        if (entries.Length <= FewEntries || shift < 0)
        {
            entries.Sort();
            return;
        }

        Span<int> ends = stackalloc int[Values];
        ends.Clear();
        foreach (ref readonly var entry in entries)
            ends[(byte)(entry.Key >> shift)]++;
        Span<int> nexts = stackalloc int[Values];
        for (int value = 0, start = 0; value < Values; value++)
        {
            nexts[value] = start;
            start += ends[value];
            ends[value] = start;
        }

        Distribute(entries, shift, nexts, ends);
        for (int value = 0, start = 0; value < Values; value++)
        {
            if (ends[value] - start > 1)
                Sort(entries[start..ends[value]], shift - 8);
            start = ends[value];
        }
    }

    /// <summary>Swaps each entry into the part of its octet's value.</summary>
    private static void Distribute(Span<NumberEntry> entries, int shift, Span<int> nexts, ReadOnlySpan<int> ends)
    {
        for (var value = 0; value < Values; value++)
        {
            while (nexts[value] < ends[value])
            {
                var entry = entries[nexts[value]];
                for (var home = (byte)(entry.Key >> shift); home != value; home = (byte)(entry.Key >> shift))
                {
                    ref var place = ref entries[nexts[home]++];
                    (entry, place) = (place, entry);
                }

                entries[nexts[value]++] = entry;
            }
        }
    }
}
