using System.Numerics;
using System.Runtime.Intrinsics;

namespace EnumDns.Protocol.Names;

/// <summary>
/// Reads the labels that the name of a telephone number begins with (RFC 6116 section 2.2): one digit each, the last one
/// dialled first. All at once: for a server of such names this is what reading a query comes to.
/// </summary>
public static class DigitLabels
{
    /// <summary>The most labels that are read.</summary>
    public const int Most = 16;

    /// <summary>Octets that must stand where labels are read, whatever they are: the most labels with their lengths.</summary>
    public const int Room = 2 * Most;

    // Length octet 1 and a digit become 0 and the digit's value, and nothing else becomes that.
    private static Vector256<byte> Label => Vector256.Create((ushort)0x3001).AsByte();

    private static Vector256<byte> Greatest => Vector256.Create((ushort)0x0900).AsByte();

    /// <summary>Reads labels up to the first that is not one digit.</summary>
    /// <param name="octets">From the first length octet on; at least <see cref="Room"/>.</param>
    /// <param name="digits">The digits, four bits each, that of the first label lowest; what lies above the last one means nothing.</param>
    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<byte> octets, out ulong digits)
    {
        var labels = Vector256.Create(octets[..Room]) ^ Label;
        var fits = Vector256.LessThanOrEqual(labels, Greatest).ExtractMostSignificantBits();

        // 16 values of 16 bits, then of 8 bits, then two in each 8 bits.
        var wide = labels.AsUInt16() >> 8;
        var pairs = Vector128.Narrow(wide.GetLower(), wide.GetUpper()).AsUInt16();
        pairs = (pairs & Vector128.Create((ushort)0x000F)) | ((pairs >> 4) & Vector128.Create((ushort)0x00F0));
        digits = Vector128.Narrow(pairs, pairs).AsUInt64().ToScalar();
        return BitOperations.TrailingZeroCount(~fits) / 2;
    }
}
