namespace EnumDns.Zones.Index;

/// <summary>
/// An immutable map from packed numbers to nodes, sorted, in pages: 12 octets an entry and no object per number.
/// Pages let a later version of the map share all but the pages that a change touches.
/// </summary>
internal sealed class NumberIndex
{
    private const int PageSize = 512;
    private readonly ulong[] _firstKeys;
    private readonly Page[] _pages;

    private NumberIndex(Page[] pages)
    {
        _pages = pages;
        _firstKeys = Array.ConvertAll(pages, page => page.Keys[0]);
    }

    /// <summary>An index without entries.</summary>
    public static NumberIndex Empty { get; } = new([]);

    /// <summary>Entries.</summary>
    public long Count => _pages.Sum(page => (long)page.Keys.Length);

    /// <summary>Whether there are no entries.</summary>
    public bool IsEmpty => _pages.Length == 0;

    /// <summary>Builds an index of entries whose keys are ascending and distinct.</summary>
    public static NumberIndex Create(ReadOnlySpan<NumberEntry> entries)
    {
        if (entries.IsEmpty)
            return Empty;
        var pages = new Page[(entries.Length + PageSize - 1) / PageSize];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = Page.Create(entries.Slice(i * PageSize, Math.Min(PageSize, entries.Length - i * PageSize)));
        return new NumberIndex(pages);
    }

    /// <summary>Finds a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="position">The entry with that key, or the first one after it.</param>
    /// <returns>Whether the key is there.</returns>
    public bool Find(ulong key, out Cursor position)
    {
        var page = _firstKeys.AsSpan().BinarySearch(key);
        if (page >= 0)
        {
            position = new Cursor(page, 0);
            return true;
        }

        page = ~page - 1;
        if (page < 0)
        {
            position = default;
            return false;
        }

        var keys = _pages[page].Keys;
        var entry = keys.AsSpan().BinarySearch(key);
        if (entry >= 0)
        {
            position = new Cursor(page, entry);
            return true;
        }

        position = ~entry == keys.Length ? new Cursor(page + 1, 0) : new Cursor(page, ~entry);
        return false;
    }

    /// <summary>The entry at a place, or false past the end.</summary>
    public bool TryGet(Cursor position, out ulong key, out uint node)
    {
        if (position.Page >= _pages.Length)
        {
            key = 0;
            node = 0;
            return false;
        }

        var page = _pages[position.Page];
        key = page.Keys[position.Entry];
        node = page.Nodes[position.Entry];
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
        position = new Cursor(position.Page - 1, _pages[position.Page - 1].Keys.Length - 1);
        return true;
    }

    /// <summary>The place after.</summary>
    public Cursor Next(Cursor position) =>
        position.Entry + 1 < _pages[position.Page].Keys.Length ? position with { Entry = position.Entry + 1 } : new Cursor(position.Page + 1, 0);

    private sealed record Page(ulong[] Keys, uint[] Nodes)
    {
        public static Page Create(ReadOnlySpan<NumberEntry> entries)
        {
            var page = new Page(new ulong[entries.Length], new uint[entries.Length]);
            for (var i = 0; i < entries.Length; i++)
                (page.Keys[i], page.Nodes[i]) = (entries[i].Key, entries[i].Node);
            return page;
        }
    }
}
