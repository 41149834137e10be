using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>Rows of the tables <c>number</c>, <c>block</c> and <c>delegation</c>; parameters and columns as in <see cref="NumberQueries"/>.</summary>
internal static class NumberRow
{
    /// <summary>Reads a number or hole.</summary>
    public static Stored<Number> ReadNumber(SqliteStatement row, EndpointLines lines) => new(
        new Number
        {
            Digits = Key(row),
            Ttl = (uint?)row.OptionalInteger(2),
            HoleText = row.OptionalText(3),
            Endpoints = lines.TryParse(row.Octets(4), out var endpoints) ? endpoints : throw Unreadable(row, 4),
            Note = row.OptionalText(5),
        },
        row.Integer(1));

    /// <summary>Reads a block.</summary>
    public static Stored<Block> ReadBlock(SqliteStatement row, EndpointLines lines) => new(
        new Block
        {
            Prefix = Key(row),
            Ttl = (uint?)row.OptionalInteger(2),
            Length = (int?)row.OptionalInteger(3),
            Endpoints = lines.TryParse(row.Octets(4), out var endpoints) ? endpoints : throw Unreadable(row, 4),
            Note = row.OptionalText(5),
        },
        row.Integer(1));

    /// <summary>Reads a delegation.</summary>
    public static Stored<Delegation> ReadDelegation(SqliteStatement row) => new(
        new Delegation
        {
            Prefix = Key(row),
            Ttl = (uint?)row.OptionalInteger(2),
            Servers = DelegationLines.TryParse(row.Text(3), out IReadOnlyList<DelegatedServer> servers) ? servers : throw Unreadable(row, 3),
            Signers = DelegationLines.TryParse(row.Text(4), out IReadOnlyList<DelegationSigner> signers) ? signers : throw Unreadable(row, 4),
            Note = row.OptionalText(5),
        },
        row.Integer(1));

    /// <summary>Sets the columns of a number or hole.</summary>
    public static void Bind(SqliteStatement statement, Number number, EndpointLines lines)
    {
        statement.Bind(4, number.Ttl);
        statement.Bind(5, number.HoleText);
        statement.BindText(6, lines.Format(number.Endpoints));
        statement.Bind(7, number.Note);
    }

    /// <summary>Sets the columns of a block.</summary>
    public static void Bind(SqliteStatement statement, Block block, EndpointLines lines)
    {
        statement.Bind(4, block.Ttl);
        statement.Bind(5, block.Length);
        statement.BindText(6, lines.Format(block.Endpoints));
        statement.Bind(7, block.Note);
    }

    /// <summary>Sets the columns of a delegation.</summary>
    public static void Bind(SqliteStatement statement, Delegation delegation)
    {
        statement.Bind(4, delegation.Ttl);
        statement.Bind(5, DelegationLines.Format(delegation.Servers));
        statement.Bind(6, DelegationLines.Format(delegation.Signers));
        statement.Bind(7, delegation.Note);
    }

    /// <summary>The number or prefix of a row.</summary>
    public static E164Number Key(SqliteStatement row) => DigitText.TryRead(row.Octets(0), out var number) ? number : throw Unreadable(row, 0);

    private static StoreException Unreadable(SqliteStatement row, int column) =>
        SqliteFaults.Damaged(row.Folder, $"\"{row.Text(column)}\" in the row of {row.Text(0)} is not what the program writes");
}
