namespace EnumDns.Zones.Index;

/// <summary>Ascending keys with a value each, immutable. The default value has none.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Values">A value for each key.</param>
internal readonly record struct Run<TKeys, TKey, TValue>(TKeys Keys, TValue[] Values)
    where TKeys : struct, IKeyList<TKeys, TKey>
    where TKey : allows ref struct
{
    /// <summary>Entries.</summary>
    public int Count => Keys.Count;

    /// <summary>Entries chosen from two runs (<see cref="IKeyList{TSelf,TKey}.Pick"/>).</summary>
    public static Run<TKeys, TKey, TValue> Pick(
        in Run<TKeys, TKey, TValue> left, in Run<TKeys, TKey, TValue> right, ReadOnlySpan<int> picks)
    {
        var values = new TValue[picks.Length];
        for (var i = 0; i < picks.Length; i++)
            values[i] = picks[i] >= 0 ? left.Values[picks[i]] : right.Values[~picks[i]];
        return new Run<TKeys, TKey, TValue>(TKeys.Pick(left.Keys, right.Keys, picks), values);
    }

    /// <summary>The entries of this run and then those of one that comes after it.</summary>
    public Run<TKeys, TKey, TValue> Concat(in Run<TKeys, TKey, TValue> next)
    {
        var picks = new int[Count + next.Count];
        for (var i = 0; i < picks.Length; i++)
            picks[i] = i < Count ? i : ~(i - Count);
        return Pick(this, next, picks);
    }
}
