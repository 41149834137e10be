namespace EnumDns.Zones.Index;

/// <summary>
/// An immutable map from names to nodes, sorted, in pages of entries and chapters of pages, without an object for each name.
/// A later version of the map shares all pages and chapters but those that a change touches.
/// </summary>
internal sealed class PagedIndex<TKeys, TKey>
    where TKeys : struct, IKeyList<TKeys, TKey>
    where TKey : allows ref struct
{
    /// <summary>The most pages of a chapter: their keys and addresses are copied for each change.</summary>
    public const int ChapterSize = 64;

    private readonly Run<TKeys, TKey, Run<TKeys, TKey, Run<TKeys, TKey, uint>>> _chapters;

    private PagedIndex(Run<TKeys, TKey, Run<TKeys, TKey, Run<TKeys, TKey, uint>>> chapters, long count) =>
        (_chapters, Count) = (chapters, count);

    /// <summary>An index without entries.</summary>
    public static PagedIndex<TKeys, TKey> Empty { get; } = new(default, 0);

    /// <summary>Entries.</summary>
    public long Count { get; }

    /// <summary>Whether there are no entries.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>An index of pages, each of some entries, whose keys ascend over all of them.</summary>
    public static PagedIndex<TKeys, TKey> Create(ReadOnlySpan<Run<TKeys, TKey, uint>> pages)
    {
        if (pages.IsEmpty)
            return Empty;
        var count = 0L;
        foreach (var page in pages)
            count += page.Count;
        var chapters = new Run<TKeys, TKey, Run<TKeys, TKey, uint>>[(pages.Length + ChapterSize - 1) / ChapterSize];
        for (var i = 0; i < chapters.Length; i++)
        {
            var part = pages.Slice(i * ChapterSize, Math.Min(ChapterSize, pages.Length - i * ChapterSize));
            chapters[i] = new(TKeys.FirstOf(part), part.ToArray());
        }

        return new(new(TKeys.FirstOf<Run<TKeys, TKey, uint>>(chapters), chapters), count);
    }

    /// <summary>An index with entries added, replaced or removed.</summary>
    /// <param name="edits">The entries; node 0 removes a key, if it is there.</param>
    public PagedIndex<TKeys, TKey> With(in Run<TKeys, TKey, uint> edits)
    {
        if (edits.Count == 0)
            return this;
        var edit = new IndexEdit<TKeys, TKey>(edits);
        var chapters = edit.Apply(_chapters);
        return chapters.Count == 0 ? Empty : new(chapters, Count + edit.Added);
    }

    /// <summary>An index of the same keys with other nodes.</summary>
    /// <param name="select">Gives the node in the place of another; called in the order of the keys.</param>
    public PagedIndex<TKeys, TKey> Select(Func<uint, uint> select)
    {
        if (IsEmpty)
            return this;
        var chapters = Array.ConvertAll(
            _chapters.Values,
            chapter => chapter with { Values = Array.ConvertAll(chapter.Values, page => page with { Values = Array.ConvertAll(page.Values, node => select(node)) }) });
        return new(_chapters with { Values = chapters }, Count);
    }

    /// <summary>Finds the page that a key would stand in.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">The page's first entry; means nothing where every key comes after this one.</param>
    /// <returns>False where every key comes after this one.</returns>
    public bool TryFindPage(TKey key, out Cursor place)
    {
        if (!TryFindChapter(key, out place))
            return false;
        place = FindPage(key, place);
        return true;
    }

    /// <summary>Finds the chapter that a key would stand in: the first part of a search, which takes no page into memory.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">The chapter's first entry; means nothing where every key comes after this one.</param>
    /// <returns>False where every key comes after this one.</returns>
    public bool TryFindChapter(TKey key, out Cursor place)
    {
        var chapter = _chapters.Keys.LastUpTo(key);
        place = new Cursor(chapter, 0, 0);
        return chapter >= 0;
    }

    /// <summary>Finds the page that a key would stand in: the second part of a search, which takes no entry into memory.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">A place in its chapter.</param>
    /// <returns>The page's first entry.</returns>
    public Cursor FindPage(TKey key, Cursor place) => new(place.Chapter, ChapterAt(place).Keys.LastUpTo(key), 0);

    /// <summary>The chapter of a place.</summary>
    public ref readonly Run<TKeys, TKey, Run<TKeys, TKey, uint>> ChapterAt(Cursor place) => ref _chapters.Values[place.Chapter];

    /// <summary>The page of a place.</summary>
    public ref readonly Run<TKeys, TKey, uint> PageAt(Cursor place) => ref _chapters.Values[place.Chapter].Values[place.Page];

    /// <summary>The first key of the page after that of a place, or false where it is the last one.</summary>
    public bool TryGetFirstOfNext(Cursor place, out TKey key)
    {
        ref readonly var pages = ref _chapters.Values[place.Chapter];
        if (place.Page + 1 < pages.Count)
            key = pages.Keys.KeyAt(place.Page + 1);
        else if (place.Chapter + 1 < _chapters.Count)
            key = _chapters.Keys.KeyAt(place.Chapter + 1);
        else
            key = default!;
        return place.Page + 1 < pages.Count || place.Chapter + 1 < _chapters.Count;
    }

    /// <summary>Finds a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="position">The entry with that key, or the first one after it.</param>
    /// <returns>Whether the key is there.</returns>
    public bool Find(TKey key, out Cursor position)
    {
        var chapter = _chapters.Keys.LastUpTo(key);
        if (chapter < 0)
        {
            position = default;
            return false;
        }

        // The first key of a chapter is that of its first page, so there is a page that starts at or before the key.
        ref readonly var pages = ref _chapters.Values[chapter];
        var page = pages.Keys.LastUpTo(key);
        ref readonly var entries = ref pages.Values[page];
        var found = entries.Keys.Find(key, out var entry);
        position = entry < entries.Count ? new Cursor(chapter, page, entry) : AfterPage(chapter, page);
        return found;
    }

    /// <summary>The entry at a place, or false past the end.</summary>
    public bool TryGet(Cursor position, out TKey key, out uint node)
    {
        if (position.Chapter >= _chapters.Count)
        {
            key = default!;
            node = 0;
            return false;
        }

        ref readonly var page = ref _chapters.Values[position.Chapter].Values[position.Page];
        key = page.Keys.KeyAt(position.Entry);
        node = page.Values[position.Entry];
        return true;
    }

    /// <summary>The place before, or false at the start.</summary>
    public bool TryMovePrevious(ref Cursor position)
    {
        var (chapter, page, entry) = position;
        if (entry == 0)
        {
            if (page == 0)
            {
                if (chapter == 0)
                    return false;
                page = _chapters.Values[--chapter].Count;
            }

            entry = _chapters.Values[chapter].Values[--page].Count;
        }

        position = new Cursor(chapter, page, entry - 1);
        return true;
    }

    /// <summary>The place after.</summary>
    public Cursor Next(Cursor position) =>
        position.Entry + 1 < _chapters.Values[position.Chapter].Values[position.Page].Count
            ? position with { Entry = position.Entry + 1 }
            : AfterPage(position.Chapter, position.Page);

    private Cursor AfterPage(int chapter, int page) =>
        page + 1 < _chapters.Values[chapter].Count ? new Cursor(chapter, page + 1, 0) : new Cursor(chapter + 1, 0, 0);
}
