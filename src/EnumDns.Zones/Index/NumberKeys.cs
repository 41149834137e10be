using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EnumDns.Zones.Index;

/// <summary>Packed numbers (<see cref="NumberKey"/>) in ascending order.</summary>
internal readonly struct NumberKeys : IKeyList<NumberKeys, ulong>
{
    private readonly ulong[]? _keys;

    private NumberKeys(ulong[] keys) => _keys = keys;

    /// <inheritdoc/>
    public static int PageSize => 64;

    /// <inheritdoc/>
    public int Count => _keys is null ? 0 : _keys.Length;

    /// <summary>Asks the processor for all keys (<see cref="MemoryHint"/>), as many as there can be.</summary>
    public void Fetch()
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_keys!);
        for (var i = 0; i < PageSize; i += MemoryHint.Line / sizeof(ulong))
            MemoryHint.Fetch(ref Unsafe.Add(ref first, i));
    }

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
    public int LastUpTo(ulong key) => LastUpTo(_keys, key);

    /// <summary>The last of some ascending keys that is not after the given one; -1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LastUpTo(ReadOnlySpan<ulong> keys, ulong key)
    {
        // Every query searches a few times, and where is random: no step branches on what it finds, because half of such
        // branches would be guessed wrong.
        var before = 0;
        for (var rest = keys.Length; rest > 1;)
        {
            var half = rest >>> 1;
            before += half & -Unsafe.BitCast<bool, byte>(keys[before + half - 1] <= key);
            rest -= half;
        }

        return before - (keys.Length == 0 || keys[before] > key ? 1 : 0);
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
