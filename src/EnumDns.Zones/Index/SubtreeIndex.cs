using System.Runtime.InteropServices;

namespace EnumDns.Zones.Index;

/// <summary>
/// The roots of subtrees that do not nest: a zone's cuts, or its DNAMEs. Because all names between a root and any name
/// below it lie below it too (RFC 4034 section 6.1), the last root at or before a name decides.
/// </summary>
/// <param name="Numbers">Roots that fit a packed number.</param>
/// <param name="Names">All other roots.</param>
internal sealed record SubtreeIndex(NumberIndex Numbers, NameIndex Names)
{
    /// <summary>No roots.</summary>
    public static SubtreeIndex Empty { get; } = new(NumberIndex.Empty, NameIndex.Empty);

    /// <summary>Finds the root at or above a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="depth">The root's labels below the apex.</param>
    /// <param name="node">The root's node.</param>
    public bool TryFind(scoped in RelativeName name, out int depth, out uint node)
    {
        if (TryFind(name.Number, out depth, out node))
            return true;
        if (!Names.IsEmpty)
        {
            var found = Names.Find(name.Key, out var position);
            if ((found || Names.TryMovePrevious(ref position))
                && Names.TryGet(position, out var key, out node)
                && name.Key.StartsWith(key))
            {
                depth = key.Count((byte)0);
                return true;
            }
        }

        depth = 0;
        node = 0;
        return false;
    }

    /// <summary>Finds the root at or above a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="depth">The root's labels below the apex.</param>
    /// <param name="node">The root's node.</param>
    public bool TryFind(ulong number, out int depth, out uint node)
    {
        depth = 0;
        node = 0;
        if (!Numbers.TryFindPage(number, out var place))
            return false;
        ref readonly var page = ref Numbers.PageAt(place);
        var entry = page.Keys.LastUpTo(number);
        var root = page.Keys.KeyAt(entry);
        if (!NumberKey.IsAtOrBelow(number, root))
            return false;
        depth = NumberKey.DepthOf(root);
        node = page.Values[entry];
        return true;
    }

    /// <summary>An index with roots added, replaced or, with node 0, removed.</summary>
    /// <param name="numbers">Roots that fit a packed number, ascending.</param>
    /// <param name="names">Other roots, ascending.</param>
    public SubtreeIndex With(ReadOnlySpan<NumberEntry> numbers, ReadOnlySpan<NameEntry> names) =>
        numbers.IsEmpty && names.IsEmpty ? this : new SubtreeIndex(Numbers.With(NumberKeys.RunOf(numbers)), Names.With(NameKeys.RunOf(names)));

    /// <summary>An index without the roots at or below a name.</summary>
    public SubtreeIndex Without(scoped in RelativeName name)
    {
        var numbers = new List<NumberEntry>();
        if (name.IsNumber)
        {
            Numbers.Find(name.Number, out var number);
            for (; Numbers.TryGet(number, out var key, out _) && NumberKey.IsAtOrBelow(key, name.Number); number = Numbers.Next(number))
                numbers.Add(new NumberEntry(key, 0, 0));
        }

        var names = new List<NameEntry>();
        Names.Find(name.Key, out var position);
        for (; Names.TryGet(position, out var key, out _) && key.StartsWith(name.Key); position = Names.Next(position))
            names.Add(new NameEntry(key.ToArray(), 0, 0));
        return With(CollectionsMarshal.AsSpan(numbers), CollectionsMarshal.AsSpan(names));
    }
}
