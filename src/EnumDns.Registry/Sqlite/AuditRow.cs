using System.Globalization;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>Rows of the tables <c>change</c>, <c>changed_object</c> and <c>token</c>, whose times are UTC: <c>2026-01-31T12:00:00.0000000Z</c>.</summary>
internal static class AuditRow
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>Reads a change.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="objects">What it did.</param>
    public static AuditLine Read(SqliteStatement row, IReadOnlyList<ChangedObject> objects) => new(
        row.Integer(0),
        ReadTime(row, 1),
        row.Text(2),
        row.Text(3),
        objects,
        [.. row.Text(4).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ReadSerial(row, line))]);

    /// <summary>Reads what a change did to one object.</summary>
    public static ChangedObject ReadObject(SqliteStatement row) => new(
        Enum.TryParse<ChangeAction>(row.Text(0), out var action) ? action : throw Unreadable(row, row.Text(0)),
        Enum.TryParse<ObjectKind>(row.Text(1), out var kind) ? kind : throw Unreadable(row, row.Text(1)),
        ReadName(row, row.Text(2)),
        row.Text(3),
        row.OptionalText(4),
        row.OptionalText(5));

    /// <summary>Reads a token.</summary>
    public static StoredToken ReadToken(SqliteStatement row) => new(
        row.Text(0), row.Octets(1).ToArray(), row.Integer(2) != 0, ReadTime(row, 3), row.IsNull(4) ? null : ReadTime(row, 4));

    /// <summary>Sets every parameter of a change.</summary>
    public static void Bind(SqliteStatement statement, AuditLine line)
    {
        statement.Bind(1, line.Id);
        statement.Bind(2, FormatTime(line.Time));
        statement.Bind(3, line.Actor);
        statement.Bind(4, line.Origin);
        statement.Bind(5, string.Join('\n', line.Serials.Select(moved => string.Create(CultureInfo.InvariantCulture, $"{moved.Zone} {moved.Serial}"))));
    }

    /// <summary>Sets every parameter of what a change did to one object, but the first two: change and position.</summary>
    public static void Bind(SqliteStatement statement, ChangedObject changed)
    {
        statement.Bind(3, changed.Action.ToString());
        statement.Bind(4, changed.Kind.ToString());
        statement.Bind(5, changed.Zone.ToString());
        statement.Bind(6, changed.Key);
        statement.Bind(7, changed.Before);
        statement.Bind(8, changed.After);
    }

    /// <summary>Sets every parameter of a token.</summary>
    public static void Bind(SqliteStatement statement, StoredToken token)
    {
        statement.Bind(1, token.Name);
        statement.BindBlob(2, token.Hash);
        statement.Bind(3, token.CanWrite ? 1 : 0);
        statement.Bind(4, FormatTime(token.Created));
        statement.Bind(5, token.Expires is { } expires ? FormatTime(expires) : null);
    }

    private static string FormatTime(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTime(SqliteStatement row, int column) =>
        DateTimeOffset.TryParseExact(row.Text(column), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Unreadable(row, row.Text(column));

    private static ZoneSerial ReadSerial(SqliteStatement row, string line)
    {
        var fields = line.Split(' ');
        return fields.Length == 2 && uint.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? new ZoneSerial(ReadName(row, fields[0]), serial)
            : throw Unreadable(row, line);
    }

    private static DomainName ReadName(SqliteStatement row, string text) =>
        DomainName.TryParse(text, DomainName.Root, out var name) is NameFault.None ? name : throw Unreadable(row, text);

    private static StoreException Unreadable(SqliteStatement row, string text) =>
        SqliteFaults.Damaged(row.Folder, $"\"{text}\" in the table of changes is not what the program writes");
}
