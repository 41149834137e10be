using System.Collections;
using System.Collections.Immutable;

namespace EnumDns.Fixtures.Stores;

/// <summary>An immutable map in the order of its keys, which can be read from any key on.</summary>
internal sealed class SortedTable<TKey, TValue> : IEnumerable<TValue>
    where TKey : IComparable<TKey>
{
    /// <summary>The map without entries.</summary>
    public static readonly SortedTable<TKey, TValue> Empty = new(ImmutableSortedSet.Create<(TKey Key, TValue Value)>(new KeyOrder()));

    private readonly ImmutableSortedSet<(TKey Key, TValue Value)> _entries;

    private SortedTable(ImmutableSortedSet<(TKey Key, TValue Value)> entries) => _entries = entries;

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of a key, or the default.</summary>
    public TValue? Find(TKey key) => _entries.TryGetValue((key, default!), out var entry) ? entry.Value : default;

    /// <summary>Whether a key is there.</summary>
    public bool Contains(TKey key) => _entries.Contains((key, default!));

    /// <summary>The map with a value added or replaced.</summary>
    public SortedTable<TKey, TValue> With(TKey key, TValue value) => new(_entries.Remove((key, default!)).Add((key, value)));

    /// <summary>The map without a key.</summary>
    public SortedTable<TKey, TValue> Without(TKey key) => new(_entries.Remove((key, default!)));

    /// <summary>The entries from a key on, itself included if it is there.</summary>
    public IEnumerable<(TKey Key, TValue Value)> From(TKey key)
    {
        var index = _entries.IndexOf((key, default!));
        for (var i = index < 0 ? ~index : index; i < _entries.Count; i++)
            yield return _entries[i];
    }

    /// <inheritdoc/>
    public IEnumerator<TValue> GetEnumerator() => _entries.Select(entry => entry.Value).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class KeyOrder : IComparer<(TKey Key, TValue Value)>
    {
        public int Compare((TKey Key, TValue Value) x, (TKey Key, TValue Value) y) => x.Key.CompareTo(y.Key);
    }
}
