namespace EnumDns.Zones.Index;

/// <summary>Ascending, distinct keys, immutable. The default value has none.</summary>
/// <typeparam name="TSelf">The list.</typeparam>
/// <typeparam name="TKey">One key.</typeparam>
internal interface IKeyList<TSelf, TKey>
    where TSelf : struct, IKeyList<TSelf, TKey>
    where TKey : allows ref struct
{
    /// <summary>The most entries of a page: one is copied for each change.</summary>
    static abstract int PageSize { get; }

    /// <summary>Keys.</summary>
    int Count { get; }

    /// <summary>The key at a position.</summary>
    TKey KeyAt(int position);

    /// <summary>The last key that is not after the given one; -1 where there is none.</summary>
    int LastUpTo(TKey key);

    /// <summary>Finds a key, or the first one after it; <see cref="Count"/> where there is none.</summary>
    bool Find(TKey key, out int position);

    /// <summary>Keys chosen from two lists.</summary>
    /// <param name="left">The list that a position from 0 up is of.</param>
    /// <param name="right">The list that the complement of a position is of.</param>
    /// <param name="picks">The positions, so that the keys ascend.</param>
    static abstract TSelf Pick(TSelf left, TSelf right, ReadOnlySpan<int> picks);

    /// <summary>The first key of each list; none is empty.</summary>
    static abstract TSelf FirstOf<TValue>(ReadOnlySpan<Run<TSelf, TKey, TValue>> runs);
}
