using System.Globalization;

namespace EnumDns.Configuration;

/// <summary>A number of octets: <c>65536</c>, <c>64KiB</c>, <c>1MiB</c>, <c>2GiB</c>.</summary>
internal sealed class SizeKind(long least, long most) : SettingKind
{
    private static readonly (string Name, int Shift)[] Units = [("GiB", 30), ("MiB", 20), ("KiB", 10)];

    /// <inheritdoc/>
    public override string Unit => "SIZE";

    /// <inheritdoc/>
    public override string Allowed => $"a size from {Format(least)} to {Format(most)}, in octets or with KiB, MiB or GiB";

    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Check(string text) => Read(text) is { } octets && octets >= least && octets <= most ? null : $"'{text}' is not {Allowed}";

    /// <summary>The octets that a text without mistakes stands for.</summary>
    public static long Parse(string text) => Read(text) ?? throw new FormatException($"'{text}' is not a size");

    private static long? Read(string text)
    {
        var (digits, shift) = (text, 0);
        foreach (var unit in Units)
        {
            if (text.EndsWith(unit.Name, StringComparison.Ordinal))
                (digits, shift) = (text[..^unit.Name.Length].TrimEnd(), unit.Shift);
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue >> shift ? number << shift : null;
    }

    private static string Format(long octets)
    {
        foreach (var (name, shift) in Units)
        {
            if (octets >> shift > 0 && octets >> shift << shift == octets)
                return $"{octets >> shift}{name}";
        }

        return octets.ToString(CultureInfo.InvariantCulture);
    }
}
