using System.Buffers;
using System.Text;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>A prepared statement: parameters from 1, columns from 0, text as UTF-8. Disposing gives it back for its next use.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackLength = 512;
    private readonly StoreConnection _connection;
    private readonly sqlite3_stmt _handle;
    private bool _ended;

    /// <summary>Prepares a statement.</summary>
    public SqliteStatement(StoreConnection connection, string sql)
    {
        _connection = connection;
        Sql = sql;
        const uint persistent = 1;
        connection.Check(raw.sqlite3_prepare_v3(connection.Handle, sql, persistent, out _handle));
    }

    /// <summary>Its text.</summary>
    public string Sql { get; }

    /// <summary>The data directory, for messages.</summary>
    public string Folder => _connection.Folder;

    /// <summary>Sets a parameter to an integer.</summary>
    public void Bind(int parameter, long value) => _connection.Check(raw.sqlite3_bind_int64(_handle, parameter, value));

    /// <summary>Sets a parameter to an integer or to NULL.</summary>
    public void Bind(int parameter, long? value)
    {
        if (value is { } integer)
            Bind(parameter, integer);
        else
            BindNull(parameter);
    }

    /// <summary>Sets a parameter to a text or to NULL.</summary>
    public void Bind(int parameter, string? text)
    {
        if (text is null)
        {
            BindNull(parameter);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > StackLength ? ArrayPool<byte>.Shared.Rent(most) : null;
        var octets = rented ?? stackalloc byte[StackLength];
        BindText(parameter, octets[..Encoding.UTF8.GetBytes(text, octets)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Sets a parameter to a text that is UTF-8 already.</summary>
    public void BindText(int parameter, ReadOnlySpan<byte> text) =>
        // The overload for spans takes an empty one for NULL.
        _connection.Check(text.IsEmpty ? raw.sqlite3_bind_text(_handle, parameter, "") : raw.sqlite3_bind_text(_handle, parameter, text));

    /// <summary>Sets a parameter to octets.</summary>
    public void BindBlob(int parameter, ReadOnlySpan<byte> octets) =>
        _connection.Check(octets.IsEmpty ? raw.sqlite3_bind_zeroblob(_handle, parameter, 0) : raw.sqlite3_bind_blob(_handle, parameter, octets));

    /// <summary>Sets a parameter to NULL.</summary>
    public void BindNull(int parameter) => _connection.Check(raw.sqlite3_bind_null(_handle, parameter));

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        var code = raw.sqlite3_step(_handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw _connection.Fault(code),
        };
    }

    /// <summary>Goes through all rows, which do not matter.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Makes ready for another run; parameters keep their values.</summary>
    public void Reset() => _connection.Check(raw.sqlite3_reset(_handle));

    /// <summary>Whether a column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    /// <summary>An integer column.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(_handle, column);

    /// <summary>An integer column that may be NULL.</summary>
    public long? OptionalInteger(int column) => IsNull(column) ? null : Integer(column);

    /// <summary>The octets of a text or a BLOB, until the next <see cref="Step"/>.</summary>
    public ReadOnlySpan<byte> Octets(int column) => raw.sqlite3_column_blob(_handle, column);

    /// <summary>A text column.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Octets(column));

    /// <summary>A text column that may be NULL.</summary>
    public string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Frees what SQLite holds; every later use is refused.</summary>
    public void End()
    {
        _ended = true;
        _handle.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ended)
            return;
        // The result repeats the error of the last step, which was thrown then.
        _ = raw.sqlite3_reset(_handle);
        _connection.Return(this);
    }
}
