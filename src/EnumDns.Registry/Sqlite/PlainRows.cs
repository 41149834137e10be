using EnumDns.Registry.Background;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// Writes many plain numbers: one thread goes through them and makes the text of their rows, the calling thread hands these to SQLite,
/// several with each statement.
/// </summary>
internal static class PlainRows
{
    private const int FirstOfRow = 3;
    private const int ParametersOfRow = 3;
    private const int RowsOfStatement = 16;

    private static readonly string PutMany = NumberQueries.PutPlain(RowsOfStatement);
    private static readonly string PutOne = NumberQueries.PutPlain(1);

    /// <summary>Writes the numbers.</summary>
    /// <param name="rent">Where statements come from.</param>
    /// <param name="zone">The zone's id.</param>
    /// <param name="numbers">The numbers, gone through on another thread.</param>
    /// <param name="version">The version of all of them.</param>
    public static void Put(Func<string, SqliteStatement> rent, long zone, IEnumerable<PlainNumber> numbers, long version)
    {
        using var many = rent(PutMany);
        using var one = rent(PutOne);
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[many, one])
        {
            statement.Bind(1, zone);
            statement.Bind(2, version);
        }

        using var rest = numbers.GetEnumerator();
        Relay.Run("import rows", () => new PlainRowBatch(), batch => batch.TryFill(rest), batch =>
        {
            var row = 0;
            for (; row + RowsOfStatement <= batch.Count; row += RowsOfStatement)
                Run(many, batch, row, RowsOfStatement);
            for (; row < batch.Count; row++)
                Run(one, batch, row, 1);
        });
    }

    private static void Run(SqliteStatement statement, PlainRowBatch batch, int first, int count)
    {
        for (var i = 0; i < count; i++)
            batch.Bind(first + i, statement, FirstOfRow + i * ParametersOfRow);
        LowPriority.GiveWay();
        statement.Run();
        statement.Reset();
    }
}
