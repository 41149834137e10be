using System.Collections.Concurrent;
using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// The registry in one file of SQLite, in a data directory that belongs to one process. One connection writes; readers have
/// theirs from a pool, each with its own view. docs/storage.md is the page for operators.
/// </summary>
public sealed class SqliteStore : IRegistryStore
{
    /// <summary>Readers' connections that stay open; more are opened where more are needed at once.</summary>
    private const int IdleReaders = 16;

    /// <summary>A log that has grown to this many octets is emptied when the transaction that made it grow is over.</summary>
    private const long LargeLog = 64 << 20;

    // FULL: a commit is on the disk before it returns. The log is cut to 16 MiB when it was copied into the file.
    private static readonly string WriterSettings = $"""
        PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
        PRAGMA temp_store = MEMORY; {Queries.KeepMuch}; PRAGMA wal_autocheckpoint = {StoreConnection.PagesPerCheckpoint}; PRAGMA journal_size_limit = 16777216;
        """;

    private const string ReaderSettings = """
        PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -4096;
        """;

    private readonly DataFolder _folder;
    private readonly StoreConnection _writer;
    private readonly ConcurrentBag<StoreConnection> _readers = [];
    private long _nextCut = LargeLog;
    private int _writing;

    // The store itself and every session that reads. The directory is let go with the last of them.
    private int _users = 1;
    private volatile bool _disposed;

    private SqliteStore(DataFolder folder, StoreConnection writer) => (_folder, _writer) = (folder, writer);

    /// <summary>Opens the registry of a data directory; makes directory and registry where they are not there.</summary>
    /// <param name="folder">The data directory, which the store holds until it is disposed.</param>
    /// <exception cref="StoreException">Another process has it, it cannot be written, or what is there is not a registry that this program can use; that is left as it is.</exception>
    public static SqliteStore Open(string folder)
    {
        var taken = DataFolder.Take(folder);
        StoreConnection? writer = null;
        try
        {
            if (File.Exists(taken.RegistryFile))
                RegistryHeader.Check(taken.RegistryFile, FileAccess.ReadWrite);
            else
                NewRegistry.Make(taken);
            writer = StoreConnection.Open(taken.FullPath, taken.RegistryFile, SqliteOpenMode.ReadWrite, WriterSettings);
            RegistryCheck.Run(writer, taken.RegistryFile, RegistryCheck.Pages);
            UseLog(writer);
            RegistrySchema.Migrate(writer, RegistrySchema.Scripts);
            return new SqliteStore(taken, writer);
        }
        catch
        {
            writer?.Dispose();
            taken.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IStoreSession Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var connection))
            connection = StoreConnection.Open(_folder.FullPath, _folder.RegistryFile, SqliteOpenMode.ReadWrite, ReaderSettings);
        Interlocked.Increment(ref _users);
        var session = new SqliteSession(connection, ReleaseReader);
        try
        {
            connection.Execute(Queries.BeginRead);
            // The view is what was committed before the first row is read, so one is read now.
            _ = session.LastChange;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IStoreTransaction Begin()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Interlocked.Exchange(ref _writing, 1) != 0)
            throw new InvalidOperationException("There is a transaction already.");
        try
        {
            _writer.Execute(Queries.BeginWrite);
            return new SqliteTransaction(_writer, ReleaseWriter);
        }
        catch
        {
            Volatile.Write(ref _writing, 0);
            throw;
        }
    }

    /// <summary>Ends the store. Sessions that are still open go on until they are disposed.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        // The last connection to close copies the log into the file.
        _writer.Dispose();
        Leave();
    }

    private static void UseLog(StoreConnection writer)
    {
        using var statement = writer.Rent("PRAGMA journal_mode = WAL");
        if (!statement.Step() || statement.Text(0) != "wal")
        {
            throw new StoreException(
                StoreFault.Unreadable, $"The file system of {writer.Folder} cannot share memory between processes, which the registry's log needs. Use a directory on a local disk.");
        }
    }

    private void ReleaseReader(StoreConnection connection)
    {
        connection.EndRented();
        var isUsable = !connection.InTransaction || raw.sqlite3_exec(connection.Handle, Queries.RollBack) == raw.SQLITE_OK;
        if (isUsable && !_disposed && _readers.Count < IdleReaders)
            _readers.Add(connection);
        else
            connection.Dispose();
        Leave();
    }

    // Not before: who looks at the file next in this process would end the locks that a session still has on it.
    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _folder.Dispose();
    }

    private void ReleaseWriter(StoreConnection connection)
    {
        // With the store the connection went, and took back what was not committed.
        if (_disposed)
            return;
        try
        {
            connection.EndRented();
            connection.KeepMuch();
            // After some errors SQLite has done so itself. That this fails cannot be: it only forgets.
            if (connection.InTransaction)
                _ = raw.sqlite3_exec(connection.Handle, Queries.RollBack);
            else
                CutLog();
        }
        finally
        {
            Volatile.Write(ref _writing, 0);
        }
    }

    /// <summary>
    /// Empties the log after a large transaction. Readers with older views prevent it, and are not waited for; then SQLite
    /// starts the log over when they are gone. Errors are left to the next one that meets them: the change is committed.
    /// </summary>
    private void CutLog()
    {
        var log = new FileInfo(_folder.RegistryFile + "-wal");
        if (!log.Exists || log.Length < _nextCut)
            return;
        _ = raw.sqlite3_busy_timeout(_writer.Handle, 0);
        var code = raw.sqlite3_wal_checkpoint_v2(_writer.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        _ = raw.sqlite3_busy_timeout(_writer.Handle, 5000);
        _ = raw.sqlite3_exec(_writer.Handle, "PRAGMA shrink_memory");
        _nextCut = code == raw.SQLITE_OK ? LargeLog : log.Length + LargeLog;
    }
}
