using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>Numbers as the rows of a statement; columns as in <see cref="NumberQueries"/>.</summary>
/// <param name="rows">The statement with its parameters; null for no rows.</param>
/// <param name="lines">Reads endpoints of numbers that are made objects.</param>
internal sealed class SqliteNumberStream(SqliteStatement? rows, EndpointLines lines) : INumberStream
{
    /// <inheritdoc/>
    public E164Number Digits { get; private set; }

    /// <inheritdoc/>
    public bool HasNote => !rows!.IsNull(5);

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (rows is null || !rows.Step())
            return false;
        Digits = NumberRow.Key(rows);
        return true;
    }

    /// <inheritdoc/>
    public Stored<Number> Read() => NumberRow.ReadNumber(rows!, lines);

    /// <inheritdoc/>
    public bool TryRead(PlainNumber number)
    {
        if (!rows!.IsNull(3))
            return false;
        number.Begin(Digits, (uint?)rows.OptionalInteger(2));
        return PlainEndpointLines.TryRead(rows.Octets(4), number);
    }

    /// <inheritdoc/>
    public void Dispose() => rows?.Dispose();
}
