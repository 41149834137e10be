using System.Runtime.InteropServices;

namespace EnumDns.Zones.Index;

/// <summary>
/// Makes a new version of a <see cref="PagedIndex{TKeys,TKey}"/>: goes down to each page that an edit falls into, merges the
/// two, cuts what has grown too long and joins what has become short, and copies the chapters above with the pages replaced.
/// </summary>
internal sealed class IndexEdit<TKeys, TKey>(Run<TKeys, TKey, uint> edits)
    where TKeys : struct, IKeyList<TKeys, TKey>
    where TKey : allows ref struct
{
    private delegate void EditChild<TValue>(in Run<TKeys, TKey, TValue> child, Range edits, List<Run<TKeys, TKey, TValue>> into);

    /// <summary>Entries that the index has more than before.</summary>
    public long Added { get; private set; }

    /// <summary>The chapters with the edits made.</summary>
    public Run<TKeys, TKey, Run<TKeys, TKey, Run<TKeys, TKey, uint>>> Apply(
        in Run<TKeys, TKey, Run<TKeys, TKey, Run<TKeys, TKey, uint>>> chapters)
    {
        var result = new List<Run<TKeys, TKey, Run<TKeys, TKey, Run<TKeys, TKey, uint>>>>();
        EditChildren(chapters, 0..edits.Count, result, int.MaxValue, PagedIndex<TKeys, TKey>.ChapterSize, EditChapter);
        return result.Count == 0 ? default : result[0];
    }

    private void EditChapter(in Run<TKeys, TKey, Run<TKeys, TKey, uint>> chapter, Range range, List<Run<TKeys, TKey, Run<TKeys, TKey, uint>>> into) =>
        EditChildren(chapter, range, into, PagedIndex<TKeys, TKey>.ChapterSize, TKeys.PageSize, EditPage);

    private void EditPage(in Run<TKeys, TKey, uint> page, Range range, List<Run<TKeys, TKey, uint>> into)
    {
        var (start, count) = range.GetOffsetAndLength(edits.Count);
        var picks = new List<int>(page.Count + count);
        var next = 0;
        for (var edit = start; edit < start + count; edit++)
        {
            var isThere = page.Keys.Find(edits.Keys.KeyAt(edit), out var position);
            while (next < position)
                picks.Add(next++);
            next += isThere ? 1 : 0;
            if (edits.Values[edit] != 0)
                picks.Add(~edit);
        }

        while (next < page.Count)
            picks.Add(next++);
        Added += picks.Count - page.Count;
        Cut(page, edits, picks, TKeys.PageSize, into);
    }

    /// <summary>Edits those children of a chapter, or of all chapters, that edits fall into.</summary>
    /// <param name="parent">The children by their first keys.</param>
    /// <param name="range">The edits.</param>
    /// <param name="into">Takes the parent afterwards: none where nothing is left of it, several where it has grown too long.</param>
    /// <param name="parentSize">The most children of a parent.</param>
    /// <param name="childSize">The most entries of a child.</param>
    /// <param name="editChild">Edits one child.</param>
    private void EditChildren<TValue>(
        in Run<TKeys, TKey, Run<TKeys, TKey, TValue>> parent,
        Range range,
        List<Run<TKeys, TKey, Run<TKeys, TKey, TValue>>> into,
        int parentSize,
        int childSize,
        EditChild<TValue> editChild)
    {
        var (start, count) = range.GetOffsetAndLength(edits.Count);
        var picks = new List<int>(parent.Count + 1);
        var fresh = new List<Run<TKeys, TKey, TValue>>();
        var next = 0;
        for (int edit = start, end; edit < start + count; edit = end)
        {
            // What comes before the first child goes into it.
            var child = Math.Max(0, parent.Keys.LastUpTo(edits.Keys.KeyAt(edit)));
            while (next < child)
                picks.Add(next++);
            end = start + count;
            if (child + 1 < parent.Count)
            {
                edits.Keys.Find(parent.Keys.KeyAt(child + 1), out var behind);
                end = Math.Min(end, behind);
            }

            var first = fresh.Count;
            editChild(parent.Count == 0 ? default : parent.Values[child], edit..end, fresh);
            if (fresh.Count == first + 1 && picks.Count > 0)
                JoinShort(parent, picks, fresh, childSize);
            for (; first < fresh.Count; first++)
                picks.Add(~first);
            next = child + 1;
        }

        while (next < parent.Count)
            picks.Add(next++);
        var values = fresh.ToArray();
        Cut(parent, new Run<TKeys, TKey, Run<TKeys, TKey, TValue>>(TKeys.FirstOf<TValue>(values), values), picks, parentSize, into);
    }

    // A child that has lost most of its entries goes together with the one before it, so that pages stay worth their overhead.
    // The first one of a parent has none before it and may stay short. Far below a full page, so that it is not cut again soon.
    private static void JoinShort<TValue>(
        in Run<TKeys, TKey, Run<TKeys, TKey, TValue>> parent, List<int> picks, List<Run<TKeys, TKey, TValue>> fresh, int childSize)
    {
        var before = picks[^1] >= 0 ? parent.Values[picks[^1]] : fresh[~picks[^1]];
        if (fresh[^1].Count > childSize / 4 || before.Count + fresh[^1].Count > childSize / 2)
            return;
        picks.RemoveAt(picks.Count - 1);
        fresh[^1] = before.Concat(fresh[^1]);
    }

    private static void Cut<TValue>(
        in Run<TKeys, TKey, TValue> left, in Run<TKeys, TKey, TValue> right, List<int> picks, int size, List<Run<TKeys, TKey, TValue>> into)
    {
        var all = CollectionsMarshal.AsSpan(picks);
        var parts = (int)(((long)all.Length + size - 1) / size);
        for (var i = 0; i < parts; i++)
        {
            var start = (int)((long)all.Length * i / parts);
            var end = (int)((long)all.Length * (i + 1) / parts);
            into.Add(Run<TKeys, TKey, TValue>.Pick(left, right, all[start..end]));
        }
    }
}
