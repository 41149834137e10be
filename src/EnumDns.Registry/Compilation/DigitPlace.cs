using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Compilation;

/// <summary>Where a name of a zone stands in relation to the zone's tree of digits.</summary>
/// <param name="Number">The digits: those that the labels from the apex down are made of, as far as each is one digit.</param>
/// <param name="Kind">Whether the name is that of the number, the wildcard below it, or another name below.</param>
internal readonly record struct DigitPlace(E164Number Number, DigitPlaceKind Kind)
{
    /// <summary>The place of a name.</summary>
    /// <param name="name">A name at or below the apex.</param>
    /// <param name="zone">The zone.</param>
    public static DigitPlace Of(DomainName name, Zone zone)
    {
        var wire = name.Wire;
        var end = wire.Length - zone.Apex.Wire.Length;
        Span<byte> starts = stackalloc byte[WireName.MaxLabels];
        var labels = 0;
        for (var position = 0; position < end; position += 1 + wire[position])
            starts[labels++] = (byte)position;

        var number = zone.Prefix;
        for (; labels > 0 && number.Length < E164Number.MaxDigits; labels--)
        {
            var start = starts[labels - 1];
            if (wire[start] != 1 || !char.IsAsciiDigit((char)wire[start + 1]))
                break;
            number = number.Append(wire[start + 1] - '0');
        }

        var kind = labels == 0 ? DigitPlaceKind.Number
            : labels == 1 && WireName.IsWildcard(wire) ? DigitPlaceKind.Wildcard
            : DigitPlaceKind.Other;
        return new DigitPlace(number, kind);
    }
}
