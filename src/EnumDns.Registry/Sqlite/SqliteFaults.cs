using EnumDns.Registry.Storage;
using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>What went wrong below the store, as a fault and a message that says what to do.</summary>
internal static class SqliteFaults
{
    // errno of Linux and macOS where they agree; .NET gives it as HResult.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Less room than this on the disk is taken as the reason of an error that does not give one.</summary>
    private const long LittleRoom = 64 * 1024;

    /// <summary>The exception for a result code of SQLite, which is a bug's exception where the caller broke a rule.</summary>
    /// <param name="code">Extended result code.</param>
    /// <param name="text">What SQLite says about it.</param>
    /// <param name="folder">The data directory.</param>
    public static Exception FromResult(int code, string text, string folder) => (code & 0xFF) switch
    {
        raw.SQLITE_CONSTRAINT => new InvalidOperationException($"The store refuses what the caller must not ask for: {text}"),
        raw.SQLITE_MISUSE => new InvalidOperationException($"SQLite was used in a wrong way: {text}"),
        raw.SQLITE_FULL => Full(folder, text),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => ReadOnly(folder, text),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException(
            StoreFault.InUse, $"Another program has locked the registry in {folder} for writing. Close the program that has {DataFolder.FileName} open. ({text})"),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT => Damaged(folder, text),
        // These codes do not tell what the system said.
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN when !HasRoom(folder) => Full(folder, text),
        raw.SQLITE_CANTOPEN when !CanWrite(folder) => ReadOnly(folder, text),
        raw.SQLITE_ERROR or raw.SQLITE_SCHEMA or raw.SQLITE_MISMATCH => Damaged(folder, text),
        _ => new StoreException(StoreFault.Unreadable, $"The registry in {folder} cannot be used: {text} ({code}). Look at the system's log for errors of the disk."),
    };

    /// <summary>The exception for an error of the file system.</summary>
    public static StoreException FromSystem(Exception error, string path) => error switch
    {
        UnauthorizedAccessException => ReadOnly(path, error.Message, error),
        { HResult: ReadOnlyFileSystem } => ReadOnly(path, error.Message, error),
        { HResult: NoSpace } => Full(path, error.Message, error),
        _ => new StoreException(StoreFault.Unreadable, $"{path} cannot be used: {error.Message}", error),
    };

    /// <summary>Whether an error is the file system's.</summary>
    public static bool IsSystem(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>The exception for contents that no version of the program has written.</summary>
    public static StoreException Damaged(string folder, string text) => new(
        StoreFault.Corrupt, $"The registry in {folder} is damaged: {text}. Nothing was changed. Restore a backup, or look at the file with sqlite3.");

    private static StoreException Full(string folder, string text, Exception? inner = null) => new(
        StoreFault.Full, $"The disk of {folder} is full; the change was not made. Make room: the next change is tried afresh. ({text})", inner);

    private static StoreException ReadOnly(string folder, string text, Exception? inner = null) => new(
        StoreFault.ReadOnly,
        $"{folder} cannot be written. Give the directory and the files in it to the user that the server runs as, and see that their file system is not mounted read-only. ({text})",
        inner);

    private static bool HasRoom(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace > LittleRoom;
        }
        catch (Exception error) when (IsSystem(error) || error is ArgumentException)
        {
            return true;
        }
    }

    // Asked of a file that nobody locks: to close a file that SQLite has open would end SQLite's locks on it (fcntl).
    private static bool CanWrite(string folder)
    {
        try
        {
            using var handle = File.OpenHandle(Path.Combine(folder, DataFolder.ProcessName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (Exception error) when (IsSystem(error))
        {
            return false;
        }
    }
}
