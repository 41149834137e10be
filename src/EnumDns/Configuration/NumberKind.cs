using System.Globalization;

namespace EnumDns.Configuration;

/// <summary>A whole number within bounds.</summary>
internal sealed class NumberKind(string unit, int least, int most) : SettingKind
{
    /// <inheritdoc/>
    public override string Unit => unit;

    /// <inheritdoc/>
    public override string Allowed => $"a number from {least} to {most}";

    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Check(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"'{text}' is not {Allowed}";

    /// <summary>The number that a text without mistakes stands for.</summary>
    public static int Parse(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
