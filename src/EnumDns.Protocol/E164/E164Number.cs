using System.Numerics;

namespace EnumDns.Protocol.E164;

/// <summary>
/// An international telephone number (ITU-T E.164): 1 to 15 digits, in one 64-bit word. Also a prefix of numbers,
/// such as a country code; <c>default</c>, without a digit, is the prefix of every number.
/// </summary>
/// <remarks>Order is that of the digit tree: digit by digit from the left, a prefix before the numbers below it.</remarks>
public readonly struct E164Number : IEquatable<E164Number>, IComparable<E164Number>
{
    /// <summary>The most digits that a number has.</summary>
    public const int MaxDigits = 15;

    // One nibble a digit, the first digit on top: digit plus one, and zero after the last. So integer order is tree order.
    private readonly ulong _nibbles;

    private E164Number(ulong nibbles) => _nibbles = nibbles;

    /// <summary>Number of digits, 0 to 15.</summary>
    public int Length => (67 - BitOperations.TrailingZeroCount(_nibbles)) / 4;

    /// <summary>Whether there is no digit: no number, but the prefix of every number.</summary>
    public bool IsEmpty => _nibbles == 0;

    /// <summary>One digit, 0 to 9.</summary>
    /// <param name="index">From 0, the first digit of the country code, to <see cref="Length"/> less one.</param>
    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
            return (int)(_nibbles >> (60 - 4 * index) & 0xF) - 1;
        }
    }

    /// <summary>A number of nothing but digits; for what people write, see <see cref="E164NumberParser"/>.</summary>
    /// <param name="digits">1 to 15 ASCII digits, without a plus.</param>
    /// <param name="number">The number.</param>
    public static bool TryCreate(ReadOnlySpan<char> digits, out E164Number number)
    {
        number = default;
        if (digits.Length is 0 or > MaxDigits || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        foreach (var digit in digits)
            number = number.Append(digit - '0');
        return true;
    }

    /// <summary>A number in its canonical text.</summary>
    /// <param name="text">A plus and 1 to 15 digits, or the digits alone.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static E164Number Parse(string text) => TryCreate(text.StartsWith('+') ? text.AsSpan(1) : text, out var number)
        ? number
        : throw new FormatException($"Not an E.164 number: {text}");

    /// <summary>The number with one more digit at its end.</summary>
    /// <param name="digit">0 to 9.</param>
    public E164Number Append(int digit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)digit, 9u, nameof(digit));
        ArgumentOutOfRangeException.ThrowIfEqual(Length, MaxDigits, nameof(digit));
        return new(_nibbles | ((ulong)digit + 1) << (60 - 4 * Length));
    }

    /// <summary>The first digits.</summary>
    /// <param name="length">How many, 0 to <see cref="Length"/>.</param>
    public E164Number Prefix(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)Length, nameof(length));
        return new(_nibbles & Mask(length));
    }

    /// <summary>How many digits two numbers have in common at their beginning.</summary>
    public int CommonLength(E164Number other) =>
        _nibbles == other._nibbles ? Length : Math.Min(BitOperations.LeadingZeroCount(_nibbles ^ other._nibbles) / 4, Math.Min(Length, other.Length));

    /// <summary>Whether this number begins with the digits of another, or equals it.</summary>
    public bool StartsWith(E164Number prefix) => (_nibbles & Mask(prefix.Length)) == prefix._nibbles;

    /// <summary>The canonical text, which is also the Application Unique String of ENUM (RFC 6116 section 3.1): a plus and the digits.</summary>
    public override string ToString() => string.Create(Length + 1, this, (text, number) =>
    {
        text[0] = '+';
        for (var i = 1; i < text.Length; i++)
            text[i] = (char)('0' + number[i - 1]);
    });

    /// <inheritdoc/>
    public bool Equals(E164Number other) => _nibbles == other._nibbles;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is E164Number other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _nibbles.GetHashCode();

    /// <summary>Tree order.</summary>
    public int CompareTo(E164Number other) => _nibbles.CompareTo(other._nibbles);

    /// <summary>Equality of all digits.</summary>
    public static bool operator ==(E164Number left, E164Number right) => left.Equals(right);

    /// <summary>Inequality of any digit.</summary>
    public static bool operator !=(E164Number left, E164Number right) => !left.Equals(right);

    /// <summary>Tree order.</summary>
    public static bool operator <(E164Number left, E164Number right) => left.CompareTo(right) < 0;

    /// <summary>Tree order.</summary>
    public static bool operator >(E164Number left, E164Number right) => left.CompareTo(right) > 0;

    /// <summary>Tree order.</summary>
    public static bool operator <=(E164Number left, E164Number right) => left.CompareTo(right) <= 0;

    /// <summary>Tree order.</summary>
    public static bool operator >=(E164Number left, E164Number right) => left.CompareTo(right) >= 0;

    private static ulong Mask(int digits) => digits == 0 ? 0 : ulong.MaxValue << (64 - 4 * digits);
}
