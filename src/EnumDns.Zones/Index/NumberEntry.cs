using System.Runtime.InteropServices;

namespace EnumDns.Zones.Index;

/// <summary>A number while a zone is built; ordered by key, then by location.</summary>
/// <param name="Key">Packed number.</param>
/// <param name="Node">Its node.</param>
/// <param name="Location">Where its first record stands.</param>
// Without the gap before the location: there are as many of these as there are numbers.
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NumberEntry(ulong Key, uint Node, long Location) : IComparable<NumberEntry>
{
    /// <inheritdoc/>
    public int CompareTo(NumberEntry other)
    {
        var order = Key.CompareTo(other.Key);
        return order != 0 ? order : Location.CompareTo(other.Location);
    }
}
