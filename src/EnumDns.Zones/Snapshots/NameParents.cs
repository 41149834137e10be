using System.Runtime.InteropServices;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// Finds the numbers that exist because general names lie below them (<see cref="ZoneSnapshot.NameParents"/>), so that a
/// question about a number never has to look among the names.
/// </summary>
internal static class NameParents
{
    /// <summary>The index of all parents of some names.</summary>
    public static NumberIndex Index(NameIndex names)
    {
        var parents = new List<ulong>();
        for (var place = default(Cursor); names.TryGet(place, out var key, out _); place = names.Next(place))
            parents.Add(NumberKey.FromOctetKey(key));
        parents.Sort();
        var entries = new List<NumberEntry>();
        foreach (var parent in parents)
        {
            if (parent != 0 && (entries.Count == 0 || entries[^1].Key != parent))
                entries.Add(new NumberEntry(parent, 1, 0));
        }

        return NumberKeys.Index(CollectionsMarshal.AsSpan(entries));
    }

    /// <summary>The index after some names have come and gone.</summary>
    /// <param name="index">The index before.</param>
    /// <param name="names">The names afterwards.</param>
    /// <param name="touched">The octet keys of names that may have come or gone.</param>
    public static NumberIndex Update(NumberIndex index, NameIndex names, IEnumerable<byte[]> touched)
    {
        var edits = new SortedDictionary<ulong, uint>();
        foreach (var key in touched)
        {
            var parent = NumberKey.FromOctetKey(key);
            if (Exists(names, parent))
                edits[parent] = 1;

            // Nothing is left of a parent that has no names below it, and its ancestors may have been there for it alone.
            for (; parent != 0 && !Exists(names, parent); parent = NumberKey.Truncate(parent, NumberKey.DepthOf(parent) - 1))
                edits[parent] = 0;
        }

        edits.Remove(0);
        return index.With(NumberKeys.RunOf([.. edits.Select(edit => new NumberEntry(edit.Key, edit.Value, 0))]));
    }

    private static bool Exists(NameIndex names, ulong parent)
    {
        Span<byte> key = stackalloc byte[2 * NumberKey.MaxDepth];
        key = key[..NumberKey.WriteOctetKey(parent, key)];
        names.Find(key, out var position);
        return names.TryGet(position, out var name, out _) && name.StartsWith(key);
    }
}
