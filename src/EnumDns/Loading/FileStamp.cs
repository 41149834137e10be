using System.Runtime.InteropServices;

namespace EnumDns.Loading;

/// <summary>
/// What tells one content of a file from another without reading it. Where two stamps of a path are equal, the
/// file is taken as unchanged. <c>default</c> stands for a file that is not there.
/// </summary>
/// <param name="ModifiedNanoseconds">Last change of the content, nanoseconds since 1970.</param>
/// <param name="ChangedNanoseconds">Last change of content or status, which no tool sets back (<c>cp -p</c>, <c>touch -r</c>); 0 where the system has none.</param>
/// <param name="Size">Octets.</param>
/// <param name="Inode">Differs where a file was replaced by rename; 0 where the system has none.</param>
/// <param name="IsRegular">Whether it is a plain file: not a folder, pipe or device.</param>
internal readonly partial record struct FileStamp(long ModifiedNanoseconds, long ChangedNanoseconds, long Size, long Inode, bool IsRegular)
{
    private const int CurrentFolder = -100;
    private const uint BasicStatistics = 0x7FF;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int NanosecondsPerTick = 100;

    /// <summary>The stamp of a file that is not there.</summary>
    public static FileStamp Missing => default;

    /// <summary>The stamp of the file that a path leads to, symbolic links followed; <see cref="Missing"/> where there is none.</summary>
    public static FileStamp Read(string path) => OperatingSystem.IsLinux() ? ReadStatus(path) : ReadPortably(path);

    /// <summary>The stamp as far as every system knows it.</summary>
    internal static FileStamp ReadPortably(string path)
    {
        var file = new FileInfo(RealPath.Resolve(path) ?? path);
        if (!file.Exists)
            return Missing;
        var modified = (file.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;
        return new FileStamp(modified, 0, file.Length, 0, true);
    }

    private static FileStamp ReadStatus(string path)
    {
        if (Statx(CurrentFolder, path, 0, BasicStatistics, out var status) != 0)
            return Missing;
        return new FileStamp(
            status.ModifiedSeconds * NanosecondsPerSecond + status.ModifiedNanoseconds,
            status.ChangedSeconds * NanosecondsPerSecond + status.ChangedNanoseconds,
            (long)status.Size,
            (long)status.Inode,
            (status.Mode & TypeMask) == RegularFile);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out FileStatus status);

    /// <summary>The kernel's <c>struct statx</c>, the same on every processor; only the fields used here are named.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct FileStatus
    {
        [FieldOffset(28)] public readonly ushort Mode;
        [FieldOffset(32)] public readonly ulong Inode;
        [FieldOffset(40)] public readonly ulong Size;
        [FieldOffset(96)] public readonly long ChangedSeconds;
        [FieldOffset(104)] public readonly uint ChangedNanoseconds;
        [FieldOffset(112)] public readonly long ModifiedSeconds;
        [FieldOffset(120)] public readonly uint ModifiedNanoseconds;
    }
}
