using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Objects;

/// <summary>The numbers of a block of fixed length, in ascending order.</summary>
/// <param name="Prefix">The block's prefix.</param>
/// <param name="Length">The digits of each number.</param>
public readonly record struct BlockExpansion(E164Number Prefix, int Length)
{
    /// <summary>The most numbers that a block of fixed length has: each of them is a name of the zone.</summary>
    public const int MaxNumbers = 10_000;

    /// <summary>The digits that <see cref="MaxNumbers"/> numbers differ in.</summary>
    public const int MaxDigits = 4;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 1;
            for (var digits = Prefix.Length; digits < Length; digits++)
                count *= 10;
            return count;
        }
    }

    /// <summary>The first number: zeros behind the prefix.</summary>
    public E164Number First => At(0);

    /// <summary>The last number: nines behind the prefix.</summary>
    public E164Number Last => At(Count - 1);

    /// <summary>All of them.</summary>
    public IEnumerable<E164Number> Numbers
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return At(i);
        }
    }

    /// <summary>One of the numbers.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> less one.</param>
    public E164Number At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        var number = Prefix;
        for (var unit = Count / 10; unit > 0; unit /= 10)
            number = number.Append(index / unit % 10);
        return number;
    }
}
