using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>
/// Numbers that stand for all that are dialled to reach an object: the number itself, or of a block the shortest and the longest
/// with nothing but zeros and nothing but nines behind the prefix, and one of mixed digits.
/// </summary>
/// <param name="Numbers">The numbers, at least one.</param>
/// <param name="Block">The block's prefix, or null where the object is a number.</param>
/// <param name="IsLoose">Whether a client does the substitution for a block that has one record for numbers of any length.</param>
/// <param name="NameLength">Octets of the longest of the numbers' names in DNS.</param>
internal sealed record DialledSamples(IReadOnlyList<E164Number> Numbers, E164Number? Block, bool IsLoose, int NameLength)
{
    /// <summary>What is dialled to reach a number.</summary>
    public static DialledSamples Of(Number number, Zone zone) => new([number.Digits], null, false, LengthOf(number.Digits.Length, zone));

    /// <summary>What is dialled to reach a block.</summary>
    /// <param name="block">The block; its lengths must keep to <see cref="ObjectRules.BlockLength"/>.</param>
    /// <param name="zone">The zone that is to keep it.</param>
    public static DialledSamples Of(Block block, Zone zone)
    {
        var numbers = new List<E164Number>();
        for (var length = block.Length ?? block.Prefix.Length + 1; length <= (block.Length ?? E164Number.MaxDigits); length++)
        {
            numbers.Add(Extend(block.Prefix, length, _ => 0));
            numbers.Add(Extend(block.Prefix, length, _ => 9));
            numbers.Add(Extend(block.Prefix, length, position => position % 10));
        }

        return new(numbers, block.Prefix, block.Length is null, LengthOf(numbers[^1].Length, zone));
    }

    /// <summary>What an endpoint's record is made for, where it answers one of the numbers.</summary>
    public EndpointScope ScopeOf(E164Number number) => Block is not { } prefix
        ? EndpointScope.OfNumber(number)
        : IsLoose ? EndpointScope.OfLooseBlock(prefix) : EndpointScope.OfFixedBlock(prefix, number);

    private static E164Number Extend(E164Number prefix, int length, Func<int, int> digit)
    {
        var number = prefix;
        while (number.Length < length)
            number = number.Append(digit(number.Length));
        return number;
    }

    private static int LengthOf(int digits, Zone zone) => Math.Min(zone.Root.Wire.Length + 2 * digits, WireName.MaxLength);
}
