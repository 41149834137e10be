using System.Globalization;

namespace EnumDns.Peers.Reports;

/// <summary>One goal: a figure and the limit that it keeps to.</summary>
/// <param name="What">What is measured, for people.</param>
/// <param name="Limit">The limit.</param>
/// <param name="IsMost">Whether the limit is the most that is allowed; otherwise the least.</param>
/// <param name="Unit">Unit of limit and figure, such as <c>times</c> or <c>bytes</c>.</param>
/// <param name="Value">The figure, or null where it was not measured.</param>
/// <param name="Basis">What the figure was computed from, for people.</param>
internal sealed record Bar(string What, double Limit, bool IsMost, string Unit, double? Value, string Basis)
{
    /// <summary>Whether the figure keeps to the limit; null where there is none.</summary>
    public bool? IsMet => Value is { } value ? (IsMost ? value <= Limit : value >= Limit) : null;

    /// <summary>How the figure stands to the limit: above 1 it misses one that is the most, below 1 one that is the least.</summary>
    public double? Ratio => Value is { } value && Limit != 0 ? value / Limit : null;

    /// <summary>The limit for people.</summary>
    public string LimitText => $"{(IsMost ? "at most" : "at least")} {Show(Limit)} {Unit}";

    /// <summary>The figure for people.</summary>
    public string ValueText => Value is { } value ? $"{Show(value)} {Unit}" : "not measured";

    /// <summary>Met, or missed by how much.</summary>
    public string Verdict => IsMet switch
    {
        null => "not measured",
        true => "met",
        false when Ratio is { } ratio => string.Create(CultureInfo.InvariantCulture, $"**missed** by {Math.Abs(ratio - 1) * 100:F0}%"),
        false => $"**missed** by {Show(Value!.Value)}",
    };

    /// <summary>A figure with as many digits as tell something.</summary>
    public static string Show(double value) => value switch
    {
        0 => "0",
        >= 1000 or <= -1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 or <= -100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 or <= -10 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };
}
