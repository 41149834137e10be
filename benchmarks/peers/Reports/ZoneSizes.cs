using System.Globalization;

namespace EnumDns.Peers.Reports;

/// <summary>How many numbers the zones hold. A short run has smaller ones.</summary>
/// <param name="Small">The size of the whole tree of the research networks.</param>
/// <param name="Middle">Most of what is measured once.</param>
/// <param name="Large">Where caches do not help any more.</param>
/// <param name="Largest">For memory alone.</param>
internal sealed record ZoneSizes(int Small, int Middle, int Large, int Largest)
{
    /// <summary>The sizes that the bars name.</summary>
    public static ZoneSizes Full { get; } = new(187_000, 1_000_000, 5_000_000, 10_000_000);

    /// <summary>The sizes of a short run.</summary>
    public static ZoneSizes Quick { get; } = new(187_000, 200_000, 500_000, 800_000);

    /// <summary>A size for people.</summary>
    public static string Show(int numbers) => numbers.ToString("N0", CultureInfo.InvariantCulture);
}
