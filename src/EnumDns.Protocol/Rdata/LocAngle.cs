using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>Latitude or longitude of a LOC record: thousandths of an arc second, offset by 2^31 (RFC 1876 section 2).</summary>
internal sealed class LocAngle
{
    private const uint Origin = 1u << 31;
    private const int Minute = 60_000;
    private const int Degree = 60 * Minute;
    private readonly string _name;
    private readonly uint _maxDegrees;
    private readonly char _positive;
    private readonly char _negative;

    private LocAngle(string name, uint maxDegrees, char positive, char negative)
    {
        _name = name;
        _maxDegrees = maxDegrees;
        _positive = positive;
        _negative = negative;
    }

    /// <summary>North and south, up to 90 degrees.</summary>
    public static LocAngle Latitude { get; } = new("latitude", 90, 'N', 'S');

    /// <summary>East and west, up to 180 degrees.</summary>
    public static LocAngle Longitude { get; } = new("longitude", 180, 'E', 'W');

    /// <summary>Whether a stored angle is one.</summary>
    public bool IsInRange(uint angle) => Math.Abs((long)angle - Origin) <= _maxDegrees * Degree;

    /// <summary>Parses degrees, minutes and seconds if any, and the hemisphere.</summary>
    public bool TryParse(ref RdataReader text, out uint angle, [NotNullWhen(false)] out string? fault)
    {
        angle = 0;
        long size = 0;
        for (var part = 0; ; part++)
        {
            if (!text.TryNext(out var field, out var quoted))
            {
                fault = $"{_name} is missing or ends without {_positive} or {_negative}";
                return false;
            }

            if (part > 0 && field.Length == 1 && (field[0] == _positive || field[0] == _negative))
            {
                angle = (uint)(field[0] == _positive ? Origin + size : Origin - size);
                fault = size <= _maxDegrees * Degree ? null : $"{_name}: more than {_maxDegrees} degrees";
                return fault is null;
            }

            if (quoted || !TryParsePart(part, field, out var value))
            {
                fault = $"{_name}: not degrees, minutes, seconds and {_positive} or {_negative}: {FieldText.Show(field)}";
                return false;
            }

            size += value;
        }
    }

    /// <summary>Appends degrees, minutes, seconds, the hemisphere and a blank.</summary>
    public void Format(uint angle, StringBuilder destination)
    {
        var size = Math.Abs((long)angle - Origin);
        var hemisphere = angle >= Origin ? _positive : _negative;
        destination.Append(
            CultureInfo.InvariantCulture,
            $"{size / Degree} {size / Minute % 60} {size / 1000 % 60}.{size % 1000:D3} {hemisphere} ");
    }

    private bool TryParsePart(int part, ReadOnlySpan<byte> field, out long value)
    {
        var (decimals, max, unit) = part switch
        {
            0 => (0, _maxDegrees, Degree),
            1 => (0, 59u, Minute),
            _ => (3, 59u, 1),
        };
        var known = LocLength.TryParseFixed(field, decimals, max, out var number);
        value = (long)number * unit;
        return known && part <= 2;
    }
}
