using EnumDns.Registry.Storage;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>Whether SQLite finds a registry whole, asked in a way that changes nothing in it.</summary>
internal static class RegistryCheck
{
    /// <summary>Every page and every row: a third of a second for a million numbers.</summary>
    public const string Pages = "PRAGMA quick_check(1)";

    /// <summary>The same, and that every index has what its table has.</summary>
    public const string Everything = "PRAGMA integrity_check(1)";

    /// <summary>Checks version and contents. On a fault the connection can be closed without a trace in the file.</summary>
    /// <param name="connection">A connection that has not written anything yet.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="check"><see cref="Pages"/> or <see cref="Everything"/>.</param>
    /// <exception cref="StoreException">It is damaged, or a newer program made it.</exception>
    public static void Run(StoreConnection connection, string file, string check)
    {
        // Closing would copy the log, if there is one, into the file, damaged or not.
        var hasLog = new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, hasLog ? 1 : 0, out _);
        var version = RegistrySchema.FindVersion(connection);
        RegistryHeader.RefuseNewer(file, version);
        using (var statement = connection.Rent(check))
        {
            var result = statement.Step() ? statement.Text(0) : "the check gave no answer";
            if (result != "ok")
                throw SqliteFaults.Damaged(connection.Folder, result);
        }

        if (version < 1)
            throw SqliteFaults.Damaged(connection.Folder, "it has no version");
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, out _);
    }
}
