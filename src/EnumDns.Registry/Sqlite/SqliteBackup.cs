using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>Copies of a registry: one file, which holds everything that was committed at one instant.</summary>
public static class SqliteBackup
{
    private const string Reading = "PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF";

    // The copy is one file, without a log beside it.
    private const string Writing = "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE";

    /// <summary>Writes a backup while a server may be at work on the registry. The file appears whole or not at all.</summary>
    /// <param name="folder">The data directory.</param>
    /// <param name="file">The backup; one that is there is replaced.</param>
    /// <exception cref="StoreException">There is no registry in the directory, it is damaged, or the backup cannot be written.</exception>
    public static BackupReport Write(string folder, string file)
    {
        folder = Path.GetFullPath(folder);
        file = Path.GetFullPath(file);
        var registry = Path.Combine(folder, DataFolder.FileName);
        RefuseOwnFiles(registry, file);
        var unfinished = Unfinished(file);
        try
        {
            MakeEmpty(unfinished);
            using (var source = StoreConnection.Open(folder, registry, SqliteOpenMode.ReadWrite, Reading))
            {
                // Asked of SQLite, because a server in this very process may have the file open.
                RegistryHeader.RefuseForeign(registry, Ask(source, "PRAGMA application_id"));
                RegistryHeader.RefuseNewer(registry, RegistrySchema.FindVersion(source));
                Copy(source, Path.GetDirectoryName(file)!, unfinished);
            }

            var report = Verify(registry, unfinished);
            FileSync.File(unfinished);
            File.Move(unfinished, file, overwrite: true);
            FileSync.Folder(Path.GetDirectoryName(file)!);
            return report with { File = file };
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            throw SqliteFaults.FromSystem(error, file);
        }
        finally
        {
            Discard(unfinished);
        }
    }

    /// <summary>Puts a backup in the place of a data directory's registry. At every instant one of the two has that place, whole.</summary>
    /// <param name="file">The backup, which is only read.</param>
    /// <param name="folder">The data directory, made where it is not there; no server may be at work on it.</param>
    /// <param name="replace">Whether a registry that is there gives way. It is kept beside, as <c>registry.db.before-restore-1</c> and so on.</param>
    /// <exception cref="StoreException">The backup is not one, a process has the directory, it holds a registry (<see cref="StoreFault.Occupied"/>), or it cannot be written.</exception>
    public static BackupReport Restore(string file, string folder, bool replace)
    {
        file = Path.GetFullPath(file);
        RegistryHeader.Check(file, FileAccess.Read);
        using var taken = DataFolder.Take(folder);
        var isThere = File.Exists(taken.RegistryFile) || File.Exists(taken.RegistryFile + "-wal");
        if (isThere && !replace)
        {
            throw new StoreException(
                StoreFault.Occupied, $"{taken.FullPath} holds a registry already. Say that it is to be replaced, or name another directory. Nothing was changed.");
        }

        var unfinished = Unfinished(taken.RegistryFile);
        try
        {
            MakeEmpty(unfinished);
            using (var source = File.OpenRead(file))
            using (var target = new FileStream(unfinished, FileMode.Open, FileAccess.Write))
                source.CopyTo(target);
            var report = Verify(file, unfinished);
            FileSync.File(unfinished);
            var aside = isThere ? KeepAside(taken) : null;
            File.Move(unfinished, taken.RegistryFile, overwrite: true);
            FileSync.Folder(taken.FullPath);
            return report with { File = taken.RegistryFile, KeptAside = aside };
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            throw SqliteFaults.FromSystem(error, taken.FullPath);
        }
        finally
        {
            Discard(unfinished);
        }
    }

    /// <summary>One step of SQLite's backup for all pages: a view like a reader's, which writers neither wait for nor disturb.</summary>
    private static void Copy(StoreConnection source, string folder, string file)
    {
        using var target = StoreConnection.Open(folder, file, SqliteOpenMode.ReadWrite, Writing);
        using (var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main"))
        {
            if (raw.sqlite3_backup_step(backup, -1) is var code && code != raw.SQLITE_DONE)
                throw SqliteFaults.FromResult(code, raw.sqlite3_errstr(code).utf8_to_string(), folder);
        }

        target.Check(raw.sqlite3_exec(target.Handle, Writing));
    }

    /// <summary>Checks a copy through and through.</summary>
    /// <param name="original">What it is a copy of, for messages.</param>
    /// <param name="file">The copy.</param>
    private static BackupReport Verify(string original, string file)
    {
        RegistryHeader.Check(file, FileAccess.ReadWrite);
        using var connection = StoreConnection.Open(original, file, SqliteOpenMode.ReadWrite, Writing);
        RegistryCheck.Run(connection, file, RegistryCheck.Everything);
        return new BackupReport(
            file,
            new FileInfo(file).Length,
            Ask(connection, Queries.LastChange),
            Ask(connection, "SELECT count(*) FROM zone"),
            Ask(connection, "SELECT count(*) FROM number"));
    }

    private static long Ask(StoreConnection connection, string sql)
    {
        using var statement = connection.Rent(sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Copies the registry that is there to a name of its own. It stays until the other takes its place.</summary>
    private static string KeepAside(DataFolder folder)
    {
        FoldLog(folder);
        var number = 1;
        while (File.Exists($"{folder.RegistryFile}.before-restore-{number}") || File.Exists($"{folder.RegistryFile}.before-restore-{number}-wal"))
            number++;
        var aside = $"{folder.RegistryFile}.before-restore-{number}";
        // What SQLite cannot make whole is kept as it is, log and all, and must not meet the restored file.
        foreach (var suffix in new[] { "", "-wal" })
        {
            if (!File.Exists(folder.RegistryFile + suffix))
                continue;
            File.Copy(folder.RegistryFile + suffix, aside + suffix);
            FileSync.File(aside + suffix);
        }

        FileSync.Folder(folder.FullPath);
        File.Delete(folder.RegistryFile + "-wal");
        File.Delete(folder.RegistryFile + "-shm");
        return aside;
    }

    /// <summary>Copies the log into the file, which opening and closing does; a damaged registry is left as it is.</summary>
    private static void FoldLog(DataFolder folder)
    {
        try
        {
            RegistryHeader.Check(folder.RegistryFile, FileAccess.ReadWrite);
            using var connection = StoreConnection.Open(folder.FullPath, folder.RegistryFile, SqliteOpenMode.ReadWrite, "PRAGMA synchronous = FULL");
            RegistryCheck.Run(connection, folder.RegistryFile, RegistryCheck.Pages);
        }
        catch (StoreException)
        {
            // It is being replaced: whatever is wrong with it does not matter now, and is kept for those who want to look.
        }
    }

    private static void RefuseOwnFiles(string registry, string file)
    {
        string[] own = ["", "-wal", "-shm", "-journal"];
        if (own.Any(suffix => file == registry + suffix) || file == Path.Combine(Path.GetDirectoryName(registry)!, DataFolder.LockName))
            throw new StoreException(StoreFault.Occupied, $"{file} is one of the registry's own files. Give the backup another name.");
        if (!File.Exists(registry))
            throw new StoreException(StoreFault.Unreadable, $"There is no registry in {Path.GetDirectoryName(registry)}.");
    }

    private static void MakeEmpty(string file)
    {
        Discard(file);
        new FileStream(file, DataFolder.Options(FileMode.CreateNew, FileShare.ReadWrite)).Dispose();
    }

    private static void Discard(string file)
    {
        foreach (var suffix in new[] { "", "-journal", "-wal", "-shm" })
        {
            try
            {
                File.Delete(file + suffix);
            }
            catch (Exception error) when (SqliteFaults.IsSystem(error))
            {
                // Where it matters, the file cannot be made anew either, and that is told.
            }
        }
    }

    private static string Unfinished(string file) => file + ".unfinished";
}
