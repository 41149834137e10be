using System.Buffers.Binary;
using System.Numerics;
using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Index;

/// <summary>
/// Names made of digit labels packed into 64 bits: four bits a label, the label next to the apex leftmost, 0 after the
/// last one. <c>*</c> is 1 and the digits are 2 to 11, so that the order of keys is the canonical order of the names
/// (RFC 4034 section 6.1) and the ancestors of a name are the prefixes of its key. The apex is key 0.
/// </summary>
internal static class NumberKey
{
    /// <summary>The most labels below the apex that a key holds: E.164's 15 digits and a wildcard.</summary>
    public const int MaxDepth = 16;

    private const ulong WildcardCode = 1;
    private const int FirstDigitCode = 2;

    /// <summary>The code of a label, or 0 where it is neither a digit nor <c>*</c>.</summary>
    /// <param name="name">A name in wire form.</param>
    /// <param name="start">Where the label's length octet stands.</param>
    public static ulong CodeOf(ReadOnlySpan<byte> name, int start)
    {
        return name[start] == 1 ? CodeOf(name[start + 1]) : 0;
    }

    /// <summary>The key of digit labels.</summary>
    /// <param name="digits">Four bits each, the lowest label lowest; what lies above the topmost one is ignored.</param>
    /// <param name="count">How many.</param>
    public static ulong FromDigits(ulong digits, int count) =>
        count == 0 ? 0 : (digits + 0x1111_1111_1111_1111 * FirstDigitCode) << (64 - 4 * count);

    /// <summary>The key with one more label below it; its depth must be less than <see cref="MaxDepth"/>.</summary>
    public static ulong Append(ulong key, int depth, ulong code) => key | (code << (60 - 4 * depth));

    /// <summary>Packs a name, or returns false where it is not at or below an apex or not made of digits and <c>*</c> alone.</summary>
    /// <param name="name">The name in wire form.</param>
    /// <param name="apex">The apex in wire form.</param>
    /// <param name="key">The packed name.</param>
    public static bool TryPack(ReadOnlySpan<byte> name, ReadOnlySpan<byte> apex, out ulong key)
    {
        key = 0;
        var length = name.Length - apex.Length;
        if (length is < 0 or > 2 * MaxDepth || length % 2 != 0)
            return false;
        for (var start = 0; start < length; start += 2)
        {
            var code = CodeOf(name, start);
            if (code == 0)
                return false;
            key = (key >> 4) | (code << 60);
        }

        return WireName.Equals(name[length..], apex);
    }

    /// <summary>The wildcard directly below a name; its depth must be less than <see cref="MaxDepth"/>.</summary>
    public static ulong WildcardBelow(ulong key, int depth) => Append(key, depth, WildcardCode);

    /// <summary>The ancestor with the given number of labels.</summary>
    public static ulong Truncate(ulong key, int depth) => depth == 0 ? 0 : key & (ulong.MaxValue << (64 - 4 * depth));

    /// <summary>Labels below the apex.</summary>
    public static int DepthOf(ulong key) => key == 0 ? 0 : MaxDepth - BitOperations.TrailingZeroCount(key) / 4;

    /// <summary>Labels that two names have in common, counted from the apex.</summary>
    public static int CommonDepth(ulong left, ulong right) =>
        left == right ? DepthOf(left) : BitOperations.LeadingZeroCount(left ^ right) / 4;

    /// <summary>Whether <paramref name="key"/> is <paramref name="ancestor"/> or below it.</summary>
    public static bool IsAtOrBelow(ulong key, ulong ancestor) => Truncate(key, DepthOf(ancestor)) == ancestor;

    /// <summary>The digits of a key in dialling order, as ASCII; none where the name has a wildcard label.</summary>
    /// <param name="key">The key.</param>
    /// <param name="destination">At least <see cref="MaxDepth"/> octets.</param>
    /// <returns>Octets written.</returns>
    public static int WriteDigits(ulong key, Span<byte> destination)
    {
        var count = 0;
        for (; key != 0; key <<= 4)
        {
            var code = (int)(key >> 60);
            if (code < FirstDigitCode)
                return 0;
            destination[count++] = (byte)('0' + code - FirstDigitCode);
        }

        return count;
    }

    /// <summary>Writes the digits of a key without wildcard labels as <see cref="WriteDigits"/> does, and something behind them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="destination">At least <see cref="MaxDepth"/> octets, which all are written.</param>
    public static void WriteDigitsWithoutEnd(ulong key, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, Spread((uint)(key >> 32)));
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Spread((uint)key));
    }

    /// <summary>Writes the octet key of the same name (<see cref="EnumDns.Protocol.Names.CanonicalOrder.WriteKey"/>).</summary>
    /// <param name="key">The key.</param>
    /// <param name="destination">At least twice <see cref="MaxDepth"/> octets.</param>
    /// <returns>Octets written.</returns>
    public static int WriteOctetKey(ulong key, Span<byte> destination)
    {
        var count = 0;
        for (; key != 0; key <<= 4)
        {
            destination[count++] = Character((int)(key >> 60));
            destination[count++] = 0;
        }

        return count;
    }

    /// <summary>The topmost labels of an octet key that are digits or <c>*</c>, at most <see cref="MaxDepth"/>, as a packed number.</summary>
    public static ulong FromOctetKey(ReadOnlySpan<byte> octetKey)
    {
        var key = 0UL;
        for (var depth = 0; depth < MaxDepth && octetKey.Length > 1 && octetKey[1] == 0; depth++, octetKey = octetKey[2..])
        {
            var code = CodeOf(octetKey[0]);
            if (code == 0)
                break;
            key = Append(key, depth, code);
        }

        return key;
    }

    /// <summary>
    /// The greatest key that can belong to a name before <c>label.ancestor</c> in canonical order, where the label is
    /// neither a digit nor <c>*</c>.
    /// </summary>
    /// <param name="ancestor">The ancestor's key.</param>
    /// <param name="depth">The ancestor's labels.</param>
    /// <param name="label">The label's octets.</param>
    public static ulong CeilingBefore(ulong ancestor, int depth, ReadOnlySpan<byte> label)
    {
        if (depth == MaxDepth)
            return ancestor;
        var code = 0;
        while (code < FirstDigitCode + 9 && label.SequenceCompareTo([Character(code + 1)]) > 0)
            code++;
        if (code == 0)
            return ancestor;
        var child = Append(ancestor, depth, (ulong)code);
        return depth + 1 == MaxDepth ? child : child | (ulong.MaxValue >> (4 * (depth + 1)));
    }

    /// <summary>Writes the name of a key in wire form, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public static int WriteName(ulong key, ReadOnlySpan<byte> apex, Span<byte> destination)
    {
        var depth = DepthOf(key);
        for (var i = 0; i < depth; i++)
        {
            // The wire form runs from the lowest label up.
            var code = (int)(key >> (64 - 4 * (depth - i))) & 0xF;
            destination[2 * i] = 1;
            destination[2 * i + 1] = Character(code);
        }

        apex.CopyTo(destination[(2 * depth)..]);
        return 2 * depth + apex.Length;
    }

    // Four bits to an octet each, all eight at once.
    private static ulong Spread(ulong codes)
    {
        codes = (codes | (codes << 16)) & 0x0000_FFFF_0000_FFFF;
        codes = (codes | (codes << 8)) & 0x00FF_00FF_00FF_00FF;
        codes = (codes | (codes << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        return codes + 0x0101_0101_0101_0101 * ('0' - FirstDigitCode);
    }

    private static ulong CodeOf(byte character)
    {
        if (character == (byte)'*')
            return WildcardCode;
        return (uint)(character - '0') <= 9 ? (ulong)(character - '0' + FirstDigitCode) : 0;
    }

    private static byte Character(int code) => code == (int)WildcardCode ? (byte)'*' : (byte)('0' + code - FirstDigitCode);
}
