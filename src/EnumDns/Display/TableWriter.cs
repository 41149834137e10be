using Spectre.Console;

namespace EnumDns.Display;

/// <summary>Writes rows: a table on a terminal, otherwise a line for each row with tabs between the values and no heading, for other programs.</summary>
internal static class TableWriter
{
    private const int MostInOnePiece = 12;

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isTerminal">Whether people read it.</param>
    /// <param name="headings">One heading for each column.</param>
    /// <param name="rows">As many values each.</param>
    public static void Write(TextWriter output, bool isTerminal, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (!isTerminal)
        {
            foreach (var row in rows)
                output.WriteLine(string.Join('\t', row.Select(VisibleText.Of)));
            return;
        }

        if (rows.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Simple);
        // What names the object stays on one line, so that it can be copied; so do serials, versions and all that is short.
        foreach (var (place, heading) in headings.Index())
            table.AddColumn(new TableColumn(new Text(heading)) { NoWrap = place == 0 || rows.All(row => row[place].Length <= MostInOnePiece) });
        foreach (var row in rows)
            table.AddRow(row.Select(value => new Text(VisibleText.Of(value))));
        Terminal.For(output).Write(table);
    }
}
