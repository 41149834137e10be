using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>Lengths of a LOC record: the altitude in centimetres, size and precisions as one digit and a power of ten (RFC 1876 section 2).</summary>
internal static class LocLength
{
    private const uint AltitudeOrigin = 10_000_000;
    private const uint MaxAltitudeMetres = (uint.MaxValue - AltitudeOrigin) / 100;
    private const uint MaxPrecisionMetres = 90_000_000;

    /// <summary>Parses an altitude in metres above the reference spheroid, -100000.00 to 42849672.95, with or without <c>m</c>.</summary>
    public static bool TryParseAltitude(ref RdataReader text, out uint altitude, [NotNullWhen(false)] out string? fault)
    {
        altitude = 0;
        fault = null;
        if (text.TryNext(out var field, out var quoted) && !quoted)
        {
            var below = field.StartsWith("-"u8);
            var metres = WithoutUnit(below || field.StartsWith("+"u8) ? field[1..] : field);
            if (TryParseFixed(metres, 2, MaxAltitudeMetres, out var centimetres) && centimetres <= (below ? AltitudeOrigin : uint.MaxValue - AltitudeOrigin))
            {
                altitude = (uint)(below ? AltitudeOrigin - centimetres : AltitudeOrigin + centimetres);
                return true;
            }
        }

        fault = $"altitude: not metres from -100000.00 to 42849672.95: {FieldText.Show(field)}";
        return false;
    }

    /// <summary>Parses a size or precision in metres, with or without <c>m</c>; only its first digit is kept.</summary>
    public static bool TryParsePrecision(string name, ref RdataReader text, out byte precision, [NotNullWhen(false)] out string? fault)
    {
        precision = 0;
        if (!text.TryNext(out var field, out var quoted) || quoted || !TryParseFixed(WithoutUnit(field), 2, MaxPrecisionMetres, out var centimetres))
        {
            fault = $"{name}: not metres from 0.00 to {MaxPrecisionMetres}.00: {FieldText.Show(field)}";
            return false;
        }

        var exponent = 0u;
        for (; centimetres >= 10; exponent++)
            centimetres /= 10;
        precision = (byte)(centimetres == 0 ? 0 : centimetres << 4 | exponent);
        fault = null;
        return true;
    }

    /// <summary>Whether an octet is a digit and a power of ten; zero has one form.</summary>
    public static bool IsPrecision(byte precision) => precision == 0 || (precision is >= 0x10 and < 0xA0 && (precision & 0xF) <= 9);

    /// <summary>Appends an altitude.</summary>
    public static void FormatAltitude(uint altitude, StringBuilder destination)
    {
        var centimetres = Math.Abs((long)altitude - AltitudeOrigin);
        destination.Append(CultureInfo.InvariantCulture, $"{(altitude < AltitudeOrigin ? "-" : "")}{centimetres / 100}.{centimetres % 100:D2}m");
    }

    /// <summary>Appends a blank and a size or precision: whole metres, or below that the centimetres too.</summary>
    public static void FormatPrecision(byte precision, StringBuilder destination)
    {
        var centimetres = (long)(precision >> 4);
        for (var exponent = precision & 0xF; exponent > 0; exponent--)
            centimetres *= 10;
        if (centimetres >= 100)
            destination.Append(CultureInfo.InvariantCulture, $" {centimetres / 100}m");
        else
            destination.Append(CultureInfo.InvariantCulture, $" 0.{centimetres:D2}m");
    }

    /// <summary>Parses a number with up to <paramref name="decimals"/> decimal places as a whole number of its smallest unit.</summary>
    public static bool TryParseFixed(ReadOnlySpan<byte> text, int decimals, uint maxWhole, out ulong value)
    {
        value = 0;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty)
            || (point >= 0 && decimals == 0)
            || fraction.Length > decimals
            || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !DecimalText.TryParse(whole.IsEmpty ? "0"u8 : whole, maxWhole, out var wholeValue))
            return false;

        value = wholeValue;
        for (var i = 0; i < decimals; i++)
            value = value * 10 + (i < fraction.Length ? fraction[i] - (ulong)'0' : 0);
        return true;
    }

    private static ReadOnlySpan<byte> WithoutUnit(ReadOnlySpan<byte> metres) => metres.EndsWith("m"u8) ? metres[..^1] : metres;
}
