namespace EnumDns.Zones.Index;

/// <summary>Octet keys of names (<see cref="EnumDns.Protocol.Names.CanonicalOrder.WriteKey"/>) in ascending order, end to end in one array.</summary>
internal readonly struct NameKeys : IKeyList<NameKeys, ReadOnlySpan<byte>>
{
    private readonly byte[]? _octets;
    private readonly int[]? _ends;

    private NameKeys(byte[] octets, int[] ends) => (_octets, _ends) = (octets, ends);

    /// <inheritdoc/>
    public static int PageSize => 128;

    /// <inheritdoc/>
    public int Count => _ends is null ? 0 : _ends.Length;

    /// <summary>An index of entries whose keys are ascending and distinct.</summary>
    public static NameIndex Index(ReadOnlySpan<NameEntry> entries)
    {
        var pages = new Run<NameKeys, ReadOnlySpan<byte>, uint>[(entries.Length + PageSize - 1) / PageSize];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = RunOf(entries.Slice(i * PageSize, Math.Min(PageSize, entries.Length - i * PageSize)));
        return NameIndex.Create(pages);
    }

    /// <summary>Entries whose keys are ascending and distinct, as a run.</summary>
    public static Run<NameKeys, ReadOnlySpan<byte>, uint> RunOf(ReadOnlySpan<NameEntry> entries)
    {
        var nodes = new uint[entries.Length];
        var ends = new int[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            (nodes[i], ends[i]) = (entries[i].Node, (i == 0 ? 0 : ends[i - 1]) + entries[i].Key.Length);
        var octets = NewOctets(ends);
        for (var i = 0; i < entries.Length; i++)
            entries[i].Key.CopyTo(octets, ends[i] - entries[i].Key.Length);
        return new Run<NameKeys, ReadOnlySpan<byte>, uint>(new NameKeys(octets, ends), nodes);
    }

    /// <summary>Labels that two keys have in common, counted from the apex.</summary>
    public static int CommonDepth(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left[..left.CommonPrefixLength(right)].Count((byte)0);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> KeyAt(int position)
    {
        var start = position == 0 ? 0 : _ends![position - 1];
        return _octets.AsSpan(start, _ends![position] - start);
    }

    /// <inheritdoc/>
    public int LastUpTo(ReadOnlySpan<byte> key) => Find(key, out var position) ? position : position - 1;

    /// <inheritdoc/>
    public bool Find(ReadOnlySpan<byte> key, out int position)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = KeyAt(middle).SequenceCompareTo(key);
            if (order == 0)
            {
                position = middle;
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        position = low;
        return false;
    }

    /// <inheritdoc/>
    public static NameKeys Pick(NameKeys left, NameKeys right, ReadOnlySpan<int> picks)
    {
        var ends = new int[picks.Length];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + Picked(left, right, picks[i]).Length;
        var octets = NewOctets(ends);
        for (var i = 0; i < ends.Length; i++)
            Picked(left, right, picks[i]).CopyTo(octets.AsSpan(i == 0 ? 0 : ends[i - 1]));
        return new NameKeys(octets, ends);
    }

    /// <inheritdoc/>
    public static NameKeys FirstOf<TValue>(ReadOnlySpan<Run<NameKeys, ReadOnlySpan<byte>, TValue>> runs)
    {
        var ends = new int[runs.Length];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + runs[i].Keys.KeyAt(0).Length;
        var octets = NewOctets(ends);
        for (var i = 0; i < ends.Length; i++)
            runs[i].Keys.KeyAt(0).CopyTo(octets.AsSpan(i == 0 ? 0 : ends[i - 1]));
        return new NameKeys(octets, ends);
    }

    private static ReadOnlySpan<byte> Picked(NameKeys left, NameKeys right, int pick) => pick >= 0 ? left.KeyAt(pick) : right.KeyAt(~pick);

    private static byte[] NewOctets(int[] ends) => new byte[ends.Length == 0 ? 0 : ends[^1]];
}
