using System.Globalization;
using System.Text;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>The data directory, held by one process at a time: an operating system's lock on a file in it, which ends with the process.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>The file that holds the registry.</summary>
    public const string FileName = "registry.db";

    /// <summary>The file whose lock holds the directory; always empty.</summary>
    public const string LockName = "registry.lock";

    /// <summary>The file with the number of the process that has the directory, for messages. Nothing depends on it.</summary>
    public const string ProcessName = "registry.pid";

    /// <summary>Read and written by nobody but the owner.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode FolderMode = OwnerOnly | UnixFileMode.UserExecute;

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows: what .NET gives for a lock that another has.
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream fileLock) => (FullPath, _lock) = (path, fileLock);

    /// <summary>The directory.</summary>
    public string FullPath { get; }

    /// <summary>The file that holds the registry, whether it is there or not.</summary>
    public string RegistryFile => Path.Combine(FullPath, FileName);

    /// <summary>Takes hold of a directory, which is made where it is not there.</summary>
    /// <exception cref="StoreException">Another process has it, or it cannot be written.</exception>
    public static DataFolder Take(string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Create(path);
            var file = new FileStream(Path.Combine(path, LockName), Options(FileMode.OpenOrCreate, FileShare.None));
            WriteProcess(path);
            return new DataFolder(path, file);
        }
        catch (IOException error) when (Locked.Contains(error.HResult))
        {
            throw new StoreException(
                StoreFault.InUse, $"Another process{Holder(path)} has the data directory {path}. Stop it first, or name another directory.", error);
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            throw SqliteFaults.FromSystem(error, path);
        }
    }

    /// <summary>How a file of the directory is opened: unbuffered, and readable by its owner alone where it is new.</summary>
    public static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static void Create(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FolderMode);
        if (Path.GetDirectoryName(path) is { } parent)
            FileSync.Folder(parent);
    }

    // Not in the lock's file, which .NET lets nobody read while it is locked.
    private static void WriteProcess(string path)
    {
        try
        {
            using var file = new FileStream(Path.Combine(path, ProcessName), Options(FileMode.Create, FileShare.ReadWrite));
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            // A full disk: the lock holds all the same, and the message to the next process lacks a number.
        }
    }

    private static string Holder(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(Path.Combine(path, ProcessName)), CultureInfo.InvariantCulture, out var process) ? $" (process {process})" : "";
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            return "";
        }
    }
}
