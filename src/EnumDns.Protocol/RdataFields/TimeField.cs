using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>A signature's time (RFC 4034 section 3.2): seconds since 1970; YYYYMMDDHHmmSS in UTC or seconds in text.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class TimeField(string name) : RdataField(name)
{
    private const int DateLength = 14;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(4);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!TryTakeBare(ref text, out var field, out fault))
            return false;

        // RFC 4034 section 3.2: fourteen digits are a date, fewer are seconds.
        if (field.Length == DateLength ? !TryParseDate(field, out var seconds) : !DecimalText.TryParse(field, uint.MaxValue, out seconds))
        {
            fault = Fault("not a time as YYYYMMDDHHmmSS from 1970 to 2106, nor seconds", field);
            return false;
        }

        IntegerField.Append(seconds, 4, destination);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        // dig places the 32 bits within 68 years of the present day. There is no clock here: they count from 1970, which is the same up to then.
        var time = DateTime.UnixEpoch.AddSeconds(IntegerField.Take(ref rdata, 4));
        destination.Append(time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
    }

    private static bool TryParseDate(ReadOnlySpan<byte> field, out uint seconds)
    {
        seconds = 0;
        Span<char> digits = stackalloc char[DateLength];
        Ascii.ToUtf16(field, digits, out _);
        if (!DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return false;
        var elapsed = (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
        seconds = (uint)elapsed;
        return elapsed is >= 0 and <= uint.MaxValue;
    }
}
