using System.Runtime.InteropServices;

namespace EnumDns.Registry.Sqlite;

/// <summary>Makes files and what directories say of them survive the loss of power.</summary>
internal static partial class FileSync
{
    private const int ReadOnly = 0;

    /// <summary>Writes a file to the disk.</summary>
    public static void File(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Writes the names in a directory to the disk: without that a renamed file may have its old name again. .NET has no
    /// way to say so. File systems that cannot do it, and Windows, which need not, are left as they are.
    /// </summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
            return;
        _ = Synchronize(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
