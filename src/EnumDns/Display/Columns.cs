namespace EnumDns.Display;

/// <summary>Puts the values of rows below each other, for lists inside of an object.</summary>
internal static class Columns
{
    private const int Gap = 2;

    /// <summary>One line for each row.</summary>
    public static IReadOnlyList<string> Align(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        var widths = Enumerable.Range(0, columns).Select(column => rows.Where(row => row.Count > column).Max(row => row[column].Length) + Gap).ToList();
        return [.. rows.Select(row => string.Concat(row.Select((value, column) => value.PadRight(widths[column]))).TrimEnd())];
    }
}
