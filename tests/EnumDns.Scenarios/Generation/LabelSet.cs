namespace EnumDns.Scenarios.Generation;

/// <summary>
/// Labels that generated names are made of: a few only, so that names meet: wildcards over existing names, names below
/// cuts, chains that close.
/// </summary>
internal static class LabelSet
{
    // Dots and blanks inside a label, octets that are no text, the longest label, and one that is a number but no digit.
    private static readonly string[] Odd = ["q\\.r", "x\\032y", "\\200\\001", new('z', 63), "10", "-"];

    /// <summary>Labels of ordinary zones.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["a", "b", "c", "d", "*", "1", "2", "_s"];

    /// <summary>Labels of zones that hold telephone numbers, and little else.</summary>
    public static IReadOnlyList<string> Digits { get; } = ["0", "1", "2", "9", "0", "1", "*", "a"];

    /// <summary>One of a set's labels, or now and then an odd one.</summary>
    public static string One(IReadOnlyList<string> labels, SeededChoice choice) => choice.One(choice.Percent(2) ? Odd : labels);
}
