using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// A connection to the registry's file with its prepared statements. Statements are driven through SQLite's own functions:
/// bound and read as octets, without the objects that commands and readers of ADO.NET cost for every row.
/// </summary>
internal sealed class StoreConnection : IDisposable
{
    /// <summary>After so many pages in the log a commit copies them into the file, 16 MiB or so.</summary>
    public const int PagesPerCheckpoint = 4000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Stack<SqliteStatement>> _idle = new(ReferenceEqualityComparer.Instance);
    private readonly List<SqliteStatement> _rented = [];
    private bool _keepsLittle;

    private StoreConnection(string folder, SqliteConnection connection) => (Folder, _connection) = (folder, connection);

    /// <summary>The data directory, for messages.</summary>
    public string Folder { get; }

    /// <summary>SQLite's connection.</summary>
    public sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(StoreConnection));

    /// <summary>The same for functions of Microsoft.Data.Sqlite.</summary>
    public SqliteConnection Connection => _connection;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Opens a file that is there.</summary>
    /// <param name="folder">The data directory, for messages.</param>
    /// <param name="file">The file.</param>
    /// <param name="mode">Whether to write; never to create.</param>
    /// <param name="settings">PRAGMA statements.</param>
    public static StoreConnection Open(string folder, string file, SqliteOpenMode mode, string settings)
    {
        // Pooling would keep connections without their statements; the store has a pool of its own.
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
        var connection = new StoreConnection(folder, new SqliteConnection(text));
        try
        {
            connection._connection.Open();
            _ = raw.sqlite3_extended_result_codes(connection.Handle, 1);
            connection.Check(raw.sqlite3_exec(connection.Handle, settings));
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw SqliteFaults.FromResult(error.SqliteExtendedErrorCode, error.Message, folder);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A prepared statement, to be given back by disposing it.</summary>
    /// <param name="sql">One statement; always the same instance of the string, by which it is found again.</param>
    public SqliteStatement Rent(string sql)
    {
        if (!_idle.TryGetValue(sql, out var idle))
            _idle.Add(sql, idle = new Stack<SqliteStatement>(1));
        if (!idle.TryPop(out var statement))
            statement = new SqliteStatement(this, sql);
        _rented.Add(statement);
        return statement;
    }

    /// <summary>Takes a statement back.</summary>
    public void Return(SqliteStatement statement)
    {
        if (_rented.Remove(statement))
            _idle[statement.Sql].Push(statement);
    }

    /// <summary>Runs a statement to its end.</summary>
    /// <param name="sql">As for <see cref="Rent"/>.</param>
    public void Execute(string sql)
    {
        using var statement = Rent(sql);
        statement.Run();
    }

    /// <summary>Commits the open transaction to the log only. What is there is durable: who waits need not wait for the copying into the file too.</summary>
    public void CommitToLog()
    {
        _ = raw.sqlite3_wal_autocheckpoint(Handle, 0);
        try
        {
            Execute(Queries.Commit);
        }
        finally
        {
            _ = raw.sqlite3_wal_autocheckpoint(Handle, PagesPerCheckpoint);
        }
    }

    /// <summary>
    /// Keeps little of the file in memory until <see cref="KeepMuch"/>: rows come in its order. Then a commit has little left to
    /// write: it does so in one call, which gives way to nobody.
    /// </summary>
    public void KeepLittle()
    {
        Execute(Queries.KeepLittle);
        _keepsLittle = true;
    }

    /// <summary>Keeps as much of the file in memory as changes in any order need.</summary>
    public void KeepMuch()
    {
        if (_keepsLittle)
            _ = raw.sqlite3_exec(Handle, Queries.KeepMuch);
        _keepsLittle = false;
    }

    /// <summary>Ends statements that were not given back: enumerations that nobody went on with.</summary>
    public void EndRented()
    {
        foreach (var statement in _rented)
            statement.End();
        _rented.Clear();
    }

    /// <summary>Throws what a result code means, unless it means success.</summary>
    /// <exception cref="StoreException">Anything else.</exception>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault(code);
    }

    /// <summary>The exception for a result code that this connection has just given.</summary>
    public Exception Fault(int code)
    {
        var extended = raw.sqlite3_extended_errcode(Handle);
        var text = raw.sqlite3_errmsg(Handle).utf8_to_string();
        return SqliteFaults.FromResult((extended & 0xFF) == (code & 0xFF) ? extended : code, text, Folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        EndRented();
        foreach (var statement in _idle.Values.SelectMany(idle => idle))
            statement.End();
        _idle.Clear();
        _connection.Dispose();
    }
}
