using System.Reflection;
using EnumDns.Registry.Sqlite;
using Microsoft.Data.Sqlite;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Every question is answered by an index, as SQLite itself says (EXPLAIN QUERY PLAN).</summary>
public sealed class SqliteQueryPlanTests : IDisposable
{
    private static readonly string[] ControlStatements =
    [
        Queries.BeginRead, Queries.BeginWrite, Queries.Commit, Queries.RollBack,
        Queries.Mark, Queries.RollBackToMark, Queries.ReleaseMark, Queries.BeginMove, Queries.RollBackMove, Queries.EndMove,
    ];

    // They give all rows of a small table, in the order of its index.
    private static readonly string[] WholeTables = [Queries.Zones, Queries.GoneZones, Queries.Tokens];

    private readonly SqlitePlace _place = new();

    public static TheoryData<string> Statements => [.. All];

    private static IEnumerable<string> All =>
        typeof(Queries).GetFields(BindingFlags.Static | BindingFlags.Public).Select(constant => (string)constant.GetRawConstantValue()!).Except(ControlStatements)
            .Concat(NumberQueries.Numbers.All).Concat(NumberQueries.Blocks.All).Concat(NumberQueries.Delegations.All);

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_finds_its_rows_by_an_index_and_sorts_none(string sql)
    {
        foreach (var step in Plan(sql))
        {
            Assert.DoesNotContain("TEMP B-TREE", step, StringComparison.Ordinal);
            if (!WholeTables.Contains(sql))
                Assert.DoesNotContain("SCAN", step, StringComparison.Ordinal);
            else if (step.StartsWith("SCAN", StringComparison.Ordinal) && sql == Queries.Zones)
                Assert.Contains("USING INDEX", step, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ranges_are_bounded_on_both_sides_by_the_index()
    {
        Assert.Equal(["SEARCH number USING PRIMARY KEY (zone=? AND digits>? AND digits<?)"], Plan(NumberQueries.Numbers.Range));
        Assert.Equal(["SEARCH block USING PRIMARY KEY (zone=? AND prefix>? AND prefix<?)"], Plan(NumberQueries.Blocks.Any));
        Assert.Equal(["SEARCH delegation USING PRIMARY KEY (zone=? AND prefix<?)"], Plan(NumberQueries.Delegations.AtOrBefore));
        Assert.Equal(["SEARCH record USING PRIMARY KEY (zone=? AND (sort_key,type)>(?,?) AND sort_key<?)"], Plan(Queries.RangeOfRecords));
        Assert.Equal(["SEARCH record USING PRIMARY KEY (zone=? AND sort_key>? AND sort_key<?)"], Plan(Queries.MoveRecords));
        Assert.Equal(["SEARCH change USING INTEGER PRIMARY KEY (rowid<?)"], Plan(Queries.Changes));
    }

    private List<string> Plan(string sql)
    {
        _place.Open().Dispose();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _place.RegistryFile, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        for (var i = 1; i <= 19; i++)
        {
            if (sql.Contains($"?{i}", StringComparison.Ordinal))
                command.Parameters.AddWithValue($"?{i}", "1");
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
