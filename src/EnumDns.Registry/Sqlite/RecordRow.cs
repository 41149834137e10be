using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>Rows of the table <c>record</c>; parameters and columns as in <see cref="Queries"/>.</summary>
internal static class RecordRow
{
    /// <summary>Reads an RRset.</summary>
    public static Stored<RecordSet> Read(SqliteStatement row)
    {
        var type = (RecordType)row.Integer(0);
        var name = row.Text(2);
        if (DomainName.TryParse(name, DomainName.Root, out var owner) is not NameFault.None)
            throw SqliteFaults.Damaged(row.Folder, $"\"{name}\" in the table of records is not a domain name");
        if (!RecordLines.TryParse(type, row.Octets(4), out var rdata))
            throw SqliteFaults.Damaged(row.Folder, $"\"{row.Text(4)}\" in the row of {name} is not what the program writes");
        return new(new RecordSet { Owner = owner, Type = type, Ttl = (uint?)row.OptionalInteger(3), Rdata = rdata, Note = row.OptionalText(5) }, row.Integer(1));
    }

    /// <summary>Sets every parameter but the first, the zone.</summary>
    public static void Bind(SqliteStatement statement, RecordSet records, long version)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        statement.BindBlob(2, key[..NameKey.Write(records.Owner, key)]);
        statement.Bind(3, (long)records.Type);
        statement.Bind(4, version);
        statement.Bind(5, records.Owner.ToString());
        statement.Bind(6, records.Ttl);
        statement.Bind(7, RecordLines.Format(records.Type, records.Rdata));
        statement.Bind(8, records.Note);
    }
}
