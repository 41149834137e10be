using System.Text.RegularExpressions;
using EnumDns.Fixtures;
using Microsoft.Data.Sqlite;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>docs/storage.md tells the truth about the tables.</summary>
public sealed class SqliteDocumentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Clone.Root, "docs", "storage.md"));

    public static TheoryData<string> Queries => [.. Regex.Matches(Page, "```sql\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_of_the_page_runs(string sql)
    {
        using var connection = Version1();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.FieldCount > 0);
    }

    [Fact]
    public void Every_table_stands_on_the_page()
    {
        using var connection = Version1();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            Assert.Contains($"`{reader.GetString(0)}`", Page, StringComparison.Ordinal);
    }

    private static SqliteConnection Version1()
    {
        using var stream = typeof(SqliteDocumentTests).Assembly.GetManifestResourceStream("EnumDns.Registry.Tests.Storage.version-1.sql")!;
        using var reader = new StreamReader(stream);
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = reader.ReadToEnd();
        command.ExecuteNonQuery();
        return connection;
    }
}
