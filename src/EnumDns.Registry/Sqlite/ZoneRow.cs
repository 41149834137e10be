using System.Globalization;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>Rows of the table <c>zone</c>; parameters and columns as in <see cref="Queries"/>.</summary>
internal static class ZoneRow
{
    /// <summary>Reads a zone.</summary>
    public static StoredZone Read(SqliteStatement row) => new(
        new Zone
        {
            Apex = Name(row, row.Text(0)),
            PrimaryServer = Name(row, row.Text(3)),
            Mailbox = Name(row, row.Text(4)),
            NameServers = [.. row.Text(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(server => Name(row, server))],
            Refresh = (uint)row.Integer(6),
            Retry = (uint)row.Integer(7),
            Expire = (uint)row.Integer(8),
            Minimum = (uint)row.Integer(9),
            DefaultTtl = (uint)row.Integer(10),
            SoaTtl = (uint?)row.OptionalInteger(11),
            NameServerTtl = (uint?)row.OptionalInteger(12),
            SerialScheme = Enum.TryParse<SerialScheme>(row.Text(13), out var scheme) ? scheme : throw Unreadable(row, row.Text(13)),
            TrunkPrefix = row.OptionalText(14),
            InternationalPrefix = row.Text(15),
            CountryCode = row.IsNull(16) ? null : DigitText.TryRead(row.Octets(16), out var code) ? code : throw Unreadable(row, row.Text(16)),
            Note = row.OptionalText(17),
        },
        (uint)row.Integer(1),
        row.Integer(2));

    /// <summary>Reads the last serial of a deleted zone.</summary>
    public static ZoneSerial ReadGone(SqliteStatement row) => new(Name(row, row.Text(0)), (uint)row.Integer(1));

    /// <summary>Sets every parameter of a deleted zone.</summary>
    public static void Bind(SqliteStatement statement, ZoneSerial gone)
    {
        SqliteRecordTable.BindName(statement, 1, gone.Zone);
        statement.Bind(2, gone.Zone.ToString());
        statement.Bind(3, gone.Serial);
    }

    /// <summary>Sets every parameter.</summary>
    public static void Bind(SqliteStatement statement, StoredZone stored)
    {
        var zone = stored.Zone;
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        statement.BindBlob(1, key[..NameKey.Write(zone.Apex, key)]);
        statement.Bind(2, zone.Apex.ToString());
        statement.Bind(3, stored.Serial);
        statement.Bind(4, stored.Version);
        statement.Bind(5, zone.PrimaryServer.ToString());
        statement.Bind(6, zone.Mailbox.ToString());
        statement.Bind(7, string.Join(' ', zone.NameServers.Select(server => server.ToString())));
        statement.Bind(8, zone.Refresh);
        statement.Bind(9, zone.Retry);
        statement.Bind(10, zone.Expire);
        statement.Bind(11, zone.Minimum);
        statement.Bind(12, zone.DefaultTtl);
        statement.Bind(13, zone.SoaTtl);
        statement.Bind(14, zone.NameServerTtl);
        statement.Bind(15, zone.SerialScheme.ToString());
        statement.Bind(16, zone.TrunkPrefix);
        statement.Bind(17, zone.InternationalPrefix);
        statement.Bind(18, zone.CountryCode?.ToString().TrimStart('+'));
        statement.Bind(19, zone.Note);
    }

    private static DomainName Name(SqliteStatement row, string text) =>
        DomainName.TryParse(text, DomainName.Root, out var name) is NameFault.None ? name : throw Unreadable(row, text);

    private static StoreException Unreadable(SqliteStatement row, string text) =>
        SqliteFaults.Damaged(row.Folder, string.Create(CultureInfo.InvariantCulture, $"\"{text}\" in the row of the zone {row.Text(0)} is not what the program writes"));
}
