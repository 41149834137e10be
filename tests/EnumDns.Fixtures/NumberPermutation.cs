namespace EnumDns.Fixtures;

/// <summary>
/// A seeded shuffle of 0 to count less one that is computed, not stored: so a generator can give any number of distinct
/// random members, and find each of them again by its index, in constant memory.
/// </summary>
internal sealed class NumberPermutation
{
    private const int Rounds = 4;
    private readonly uint _count;
    private readonly int _halfBits;
    private readonly uint[] _keys = new uint[Rounds];

    /// <summary>A shuffle of <paramref name="count"/> members.</summary>
    public NumberPermutation(uint count, int seed)
    {
        _count = count;
        _halfBits = 1;
        while (1UL << (2 * _halfBits) < count)
            _halfBits++;
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
            _keys[i] = (uint)random.NextInt64(1L << 32);
    }

    /// <summary>The member at an index.</summary>
    public uint this[uint index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _count);
            // A Feistel network permutes a power of four; what lands outside the range is permuted again until it is inside.
            do
                index = Permute(index);
            while (index >= _count);
            return index;
        }
    }

    private uint Permute(uint value)
    {
        var mask = (1u << _halfBits) - 1;
        var left = value >> _halfBits;
        var right = value & mask;
        foreach (var key in _keys)
            (left, right) = (right, left ^ (Mix(right ^ key) & mask));
        return (left << _halfBits) | right;
    }

    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x7FEB352D;
        value = (value ^ (value >> 15)) * 0x846CA68B;
        return value ^ (value >> 16);
    }
}
