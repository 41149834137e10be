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

    /// <summary>Opens an included file for reading.</summary>
    /// <param name="name">The file's name as the directive gives it.</param>
    /// <param name="stream">The content; the caller closes it.</param>
    public IncludeFault TryOpen(string name, out Stream? stream)
    {
        stream = null;
        if (name.Contains('\0', StringComparison.Ordinal))
            return IncludeFault.Missing;
        var path = Path.IsPathRooted(name) ? name : Path.Join(_folder, name);
        var realPath = RealPath.Resolve(path);
        if (realPath is null || !IsInside(realPath))
            return IncludeFault.Outside;
        var stamp = FileStamp.Read(path);
        _stamps[path] = stamp;
        if (stamp == FileStamp.Missing)
            return IncludeFault.Missing;
        if (!stamp.IsRegular)
            return IncludeFault.NotRegular;
        try
        {
            stream = new FileStream(realPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return IncludeFault.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IncludeFault.Unreadable;
        }
    }

    private bool IsInside(string realPath) =>
        _realFolder is not null && realPath.StartsWith(Path.TrimEndingDirectorySeparator(_realFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
