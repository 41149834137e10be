using System.Runtime.CompilerServices;

namespace EnumDns.Zones.Index;

/// <summary>Packed numbers (<see cref="NumberKey"/>) in ascending order.</summary>
internal readonly struct NumberKeys : IKeyList<NumberKeys, ulong>
{
    private readonly ulong[]? _keys;

    private NumberKeys(ulong[] keys) => _keys = keys;

    /// <inheritdoc/>
    public static int PageSize => 512;

    /// <inheritdoc/>
    public int Count => _keys is null ? 0 : _keys.Length;

    /// <summary>An index of entries whose keys are ascending and distinct.</summary>
    public static NumberIndex Index(ReadOnlySpan<NumberEntry> entries)
    {
        var pages = new Run<NumberKeys, ulong, uint>[(entries.Length + PageSize - 1) / PageSize];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = RunOf(entries.Slice(i * PageSize, Math.Min(PageSize, entries.Length - i * PageSize)));
        return NumberIndex.Create(pages);
    }

    /// <summary>Entries whose keys are ascending and distinct, as a run.</summary>
    public static Run<NumberKeys, ulong, uint> RunOf(ReadOnlySpan<NumberEntry> entries)
    {
        var keys = new ulong[entries.Length];
        var nodes = new uint[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            (keys[i], nodes[i]) = (entries[i].Key, entries[i].Node);
        return new Run<NumberKeys, ulong, uint>(new NumberKeys(keys), nodes);
    }

    /// <inheritdoc/>
    public ulong KeyAt(int position) => _keys![position];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LastUpTo(ulong key)
    {
        // Every query searches here a few times: one comparison for a step, and no call.
        var keys = _keys.AsSpan();
        int low = 0, high = keys.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] <= key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    /// <inheritdoc/>
    public bool Find(ulong key, out int position)
    {
        position = LastUpTo(key);
        if (position >= 0 && _keys![position] == key)
            return true;
        position++;
        return false;
    }

    /// <inheritdoc/>
    public static NumberKeys Pick(NumberKeys left, NumberKeys right, ReadOnlySpan<int> picks)
    {
        var keys = new ulong[picks.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = picks[i] >= 0 ? left._keys![picks[i]] : right._keys![~picks[i]];
        return new NumberKeys(keys);
    }

    /// <inheritdoc/>
    public static NumberKeys FirstOf<TValue>(ReadOnlySpan<Run<NumberKeys, ulong, TValue>> runs)
    {
        var keys = new ulong[runs.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = runs[i].Keys.KeyAt(0);
        return new NumberKeys(keys);
    }
}
