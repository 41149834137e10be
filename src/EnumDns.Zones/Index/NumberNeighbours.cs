using System.Runtime.CompilerServices;

namespace EnumDns.Zones.Index;

/// <summary>
/// What a number has in common with the names next to it in an index: of all names there, they have the most, so that they
/// show its closest encloser.
/// </summary>
internal static class NumberNeighbours
{
    /// <summary>Labels that a number has in common with the entry at or before it or with the one behind that, whichever has more.</summary>
    /// <param name="index">The index.</param>
    /// <param name="place">The page that the number would stand in.</param>
    /// <param name="entry">The last entry of that page that is not after the number.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CommonDepth(NumberIndex index, Cursor place, int entry, ulong number)
    {
        ref readonly var page = ref index.PageAt(place);
        var depth = NumberKey.CommonDepth(number, page.Keys.KeyAt(entry));
        if (entry + 1 < page.Count)
            return Math.Max(depth, NumberKey.CommonDepth(number, page.Keys.KeyAt(entry + 1)));
        return index.TryGetFirstOfNext(place, out var next) ? Math.Max(depth, NumberKey.CommonDepth(number, next)) : depth;
    }
}
