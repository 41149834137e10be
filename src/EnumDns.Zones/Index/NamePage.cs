namespace EnumDns.Zones.Index;

/// <summary>Consecutive entries of a <see cref="NameIndex"/>: the keys end to end in one array.</summary>
internal sealed class NamePage
{
    private readonly byte[] _keys;
    private readonly int[] _ends;
    private readonly uint[] _nodes;

    private NamePage(byte[] keys, int[] ends, uint[] nodes)
    {
        _keys = keys;
        _ends = ends;
        _nodes = nodes;
    }

    /// <summary>Entries.</summary>
    public int Count => _nodes.Length;

    /// <summary>A page of the given entries.</summary>
    public static NamePage Create(ReadOnlySpan<NameEntry> entries)
    {
        var ends = new int[entries.Length];
        var nodes = new uint[entries.Length];
        var length = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            length += entries[i].Key.Length;
            ends[i] = length;
            nodes[i] = entries[i].Node;
        }

        var keys = new byte[length];
        for (var i = 0; i < entries.Length; i++)
            entries[i].Key.CopyTo(keys.AsSpan(i == 0 ? 0 : ends[i - 1]));
        return new NamePage(keys, ends, nodes);
    }

    /// <summary>The key of an entry.</summary>
    public ReadOnlySpan<byte> KeyAt(int entry)
    {
        var start = entry == 0 ? 0 : _ends[entry - 1];
        return _keys.AsSpan(start, _ends[entry] - start);
    }

    /// <summary>The node of an entry.</summary>
    public uint NodeAt(int entry) => _nodes[entry];

    /// <summary>Finds a key, or the first entry after it; <see cref="Count"/> where there is none.</summary>
    public bool Find(ReadOnlySpan<byte> key, out int entry)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = KeyAt(middle).SequenceCompareTo(key);
            if (order == 0)
            {
                entry = middle;
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        entry = low;
        return false;
    }
}
