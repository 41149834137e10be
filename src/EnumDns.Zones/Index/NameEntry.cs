namespace EnumDns.Zones.Index;

/// <summary>A name that is no packed number while a zone is built; ordered by key, then by location.</summary>
/// <param name="Key">Octet key, or the hash of an NSEC3 owner.</param>
/// <param name="Node">Its node.</param>
/// <param name="Location">Where its first record stands.</param>
internal readonly record struct NameEntry(byte[] Key, uint Node, long Location) : IComparable<NameEntry>
{
    /// <inheritdoc/>
    public int CompareTo(NameEntry other)
    {
        var order = Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order : Location.CompareTo(other.Location);
    }
}
