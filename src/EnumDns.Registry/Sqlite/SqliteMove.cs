using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Sqlite;

/// <summary>Gives objects at and below a name from one zone to another: each table's rows by one statement.</summary>
internal static class SqliteMove
{
    private static readonly NumberQueries[] NumberTables = [NumberQueries.Numbers, NumberQueries.Blocks, NumberQueries.Delegations];

    /// <summary>Moves the objects.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="source">The id of the zone that has them.</param>
    /// <param name="target">The id of the zone that gets them.</param>
    /// <param name="from">The apex of the zone that has them.</param>
    /// <param name="name">The name.</param>
    public static void Run(SqliteSession session, long source, long target, DomainName from, DomainName name)
    {
        MoveRecords(session, source, target, name);
        // Numbers stand below the name only where it is one of the zone's own tree.
        if (EnumDomain.TryParse(name, out var prefix, out var root) && EnumDomain.TryParse(from, out _, out var tree) && root == tree)
            MoveNumbers(session, source, target, prefix);
    }

    private static void MoveRecords(SqliteSession session, long source, long target, DomainName name)
    {
        using var statement = session.Rent(Queries.MoveRecords);
        statement.Bind(1, source);
        SqliteRecordTable.BindName(statement, 2, name);
        SqliteRecordTable.BindEnd(statement, 3, name);
        statement.Bind(4, target);
        statement.Run();
    }

    private static void MoveNumbers(SqliteSession session, long source, long target, E164Number prefix)
    {
        foreach (var table in NumberTables)
        {
            using var statement = session.Rent(table.Move);
            SqliteNumberTable<Number>.BindRange(statement, source, prefix, null);
            statement.Bind(4, target);
            statement.Run();
        }
    }
}
