using System.Buffers.Binary;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// The first octets of the registry's file, looked at before SQLite opens it, which might repair or change what is not ours.
/// Never while this process has the file open with SQLite: closing it would end SQLite's locks (fcntl), and another process
/// could take away the log under our hands.
/// </summary>
internal static class RegistryHeader
{
    /// <summary>The number in the file's header that makes it a registry: <c>Enum</c> in ASCII.</summary>
    public const int ApplicationId = 0x456E756D;

    // "Database File Format" of SQLite, section 1.3.
    private const int Length = 100;
    private const int PageSizeOffset = 16;
    private const int PageCountOffset = 28;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Sees that a file can be read and written and is a registry of this version or an older one.</summary>
    /// <param name="file">The file, which is there.</param>
    /// <param name="access">How it is going to be used.</param>
    /// <exception cref="StoreException">It is not.</exception>
    public static void Check(string file, FileAccess access)
    {
        Span<byte> header = stackalloc byte[Length];
        long length;
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
            length = RandomAccess.GetLength(handle);
            header = header[..RandomAccess.Read(handle, header, 0)];
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            throw SqliteFaults.FromSystem(error, file);
        }

        if (length == 0)
            throw new StoreException(StoreFault.Corrupt, $"{file} is empty: something has cut it off. Restore a backup, or move the file away to begin with a new registry.");
        RefuseForeign(file, header.Length == Length && header.StartsWith(Magic) ? BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) : 0);
        RefuseNewer(file, BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]));

        // With a log beside it the file may be shorter than it says, until the log is copied into it.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeOffset..]) is var size && size == 1 ? 65536 : (int)size;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(header[PageCountOffset..]);
        if (length < pages * (long)pageSize && new FileInfo(file + "-wal") is not { Exists: true, Length: > 0 })
            throw new StoreException(StoreFault.Corrupt, $"{file} is cut off: it has {length} of {pages * (long)pageSize} octets. It was left as it is; restore a backup.");
    }

    /// <summary>Refuses what another program has made.</summary>
    /// <param name="file">The file.</param>
    /// <param name="application">The number of its program.</param>
    /// <exception cref="StoreException">It is another's.</exception>
    public static void RefuseForeign(string file, long application)
    {
        if (application != ApplicationId)
        {
            throw new StoreException(
                StoreFault.Foreign, $"{file} is not a registry of this program. It was left as it is; name another data directory, or move the file away.");
        }
    }

    /// <summary>Refuses what a newer program has made.</summary>
    /// <param name="file">The file.</param>
    /// <param name="version">The version of its schema.</param>
    /// <exception cref="StoreException">It is newer.</exception>
    public static void RefuseNewer(string file, long version)
    {
        if (version > RegistrySchema.Version)
        {
            throw new StoreException(
                StoreFault.Newer,
                $"{file} has version {version}, made by a newer program; this one knows versions up to {RegistrySchema.Version}. Use the newer program: there is no way back but a backup.");
        }
    }
}
