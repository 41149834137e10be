namespace EnumDns.Zones.Index;

/// <summary>
/// An immutable map from names of any kind to nodes, in canonical order, in pages. It stands beside
/// <see cref="NumberIndex"/> and holds the names that do not fit into a packed number.
/// </summary>
internal sealed class NameIndex
{
    private const int PageSize = 128;
    private readonly NamePage[] _pages;

    private NameIndex(NamePage[] pages) => _pages = pages;

    /// <summary>An index without entries.</summary>
    public static NameIndex Empty { get; } = new([]);

    /// <summary>Whether there are no entries.</summary>
    public bool IsEmpty => _pages.Length == 0;

    /// <summary>Entries.</summary>
    public long Count => _pages.Sum(page => (long)page.Count);

    /// <summary>Builds an index of entries whose keys are ascending and distinct.</summary>
    public static NameIndex Create(ReadOnlySpan<NameEntry> entries)
    {
        if (entries.IsEmpty)
            return Empty;
        var pages = new NamePage[(entries.Length + PageSize - 1) / PageSize];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = NamePage.Create(entries.Slice(i * PageSize, Math.Min(PageSize, entries.Length - i * PageSize)));
        return new NameIndex(pages);
    }

    /// <summary>Finds a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="position">The entry with that key, or the first one after it.</param>
    /// <returns>Whether the key is there.</returns>
    public bool Find(ReadOnlySpan<byte> key, out Cursor position)
    {
        int low = 0, high = _pages.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_pages[middle].KeyAt(0).SequenceCompareTo(key) <= 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        if (high < 0)
        {
            position = default;
            return false;
        }

        var page = _pages[high];
        var found = page.Find(key, out var entry);
        position = entry == page.Count ? new Cursor(high + 1, 0) : new Cursor(high, entry);
        return found;
    }

    /// <summary>The entry at a place, or false past the end.</summary>
    public bool TryGet(Cursor position, out ReadOnlySpan<byte> key, out uint node)
    {
        if (position.Page >= _pages.Length)
        {
            key = default;
            node = 0;
            return false;
        }

        key = _pages[position.Page].KeyAt(position.Entry);
        node = _pages[position.Page].NodeAt(position.Entry);
        return true;
    }

    /// <summary>The place before, or false at the start.</summary>
    public bool TryMovePrevious(ref Cursor position)
    {
        if (position.Entry > 0)
        {
            position = position with { Entry = position.Entry - 1 };
            return true;
        }

        if (position.Page == 0)
            return false;
        position = new Cursor(position.Page - 1, _pages[position.Page - 1].Count - 1);
        return true;
    }

    /// <summary>The place after.</summary>
    public Cursor Next(Cursor position) =>
        position.Entry + 1 < _pages[position.Page].Count ? position with { Entry = position.Entry + 1 } : new Cursor(position.Page + 1, 0);

    /// <summary>Labels that two keys have in common, counted from the apex.</summary>
    public static int CommonDepth(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left[..left.CommonPrefixLength(right)].Count((byte)0);
}
