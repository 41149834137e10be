using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Loading;

/// <summary>
/// Opens the files that <c>$INCLUDE</c> names, only inside one folder, and remembers the stamp of each so that a
/// change of an included file is seen. One of these serves one master file.
/// </summary>
internal sealed class IncludeFolder
{
    private readonly string _folder;
    private readonly string? _realFolder;
    private readonly Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

    /// <summary>Keeps includes inside a folder; relative names start there.</summary>
    public IncludeFolder(string folder)
    {
        _folder = folder;
        _realFolder = RealPath.Resolve(folder);
    }

    /// <summary>Every path that was asked for, as it was before it was opened; a missing one has the stamp of a missing file.</summary>
    public IReadOnlyDictionary<string, FileStamp> Stamps => _stamps;

    /// <summary>Opens an included file for reading, where it lies in the folder.</summary>
    /// <param name="name">The file's name as the directive gives it.</param>
    public IncludedFile Open(string name)
    {
        // No path holds a zero octet; the system's calls would take it for the end.
        if (name.Contains('\0', StringComparison.Ordinal))
            return Missing();
        var path = Path.IsPathRooted(name) ? name : Path.Join(_folder, name);
        var realPath = RealPath.Resolve(path);
        if (realPath is null || !IsInside(realPath))
            return IncludedFile.Refused($"it leads out of the folder {_folder}");
        var stamp = FileStamp.Read(path);
        _stamps[path] = stamp;
        if (stamp == FileStamp.Missing)
            return Missing();
        if (!stamp.IsRegular)
            return IncludedFile.Refused("it is not a plain file");
        try
        {
            return IncludedFile.Opened(path, new FileStream(realPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IncludedFile.Refused(exception.Message);
        }
    }

    private IncludedFile Missing() => IncludedFile.Refused($"there is no such file in {_folder}");

    private bool IsInside(string realPath) =>
        _realFolder is not null && realPath.StartsWith(Path.TrimEndingDirectorySeparator(_realFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
