namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// The names of a zone that are settled: plain numbers that stand by themselves, of kinds that were seen before. What they are is
/// read off their octets, which compile to the same octets, and no other name depends on them. Known by their place in the
/// zone's order: a bit for each name.
/// </summary>
internal sealed class SettledNames
{
    private ulong[] _bits = new ulong[64];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the name at a place is one of them.</summary>
    /// <param name="place">From 0, in canonical order.</param>
    public bool Contains(long place) => place >> 6 < _bits.Length && (_bits[place >> 6] >> (int)(place & 63) & 1) != 0;

    /// <summary>Adds the name at a place, once.</summary>
    public void Add(long place)
    {
        // Any number of other names may lie between one and the next.
        if (place >> 6 >= _bits.Length)
            Array.Resize(ref _bits, (int)Math.Max(2L * _bits.Length, (place >> 6) + 1));
        _bits[place >> 6] |= 1UL << (int)(place & 63);
        Count++;
    }
}
