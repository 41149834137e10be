namespace EnumDns.Loading;

/// <summary>Finds the master files of a folder: <c>FOLDER/*.zone</c>, not its sub-folders.</summary>
internal static class ZoneFolder
{
    // Hidden files are sorted out by name: the root's master file may be called "..zone".
    private static readonly EnumerationOptions EveryFile = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <summary>The folder's master files, in ordinal order of their names.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<ScannedFile> Scan(string folder)
    {
        var files = new List<ScannedFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", EveryFile))
        {
            if (ZoneFileName.IsMasterFile(Path.GetFileName(path)))
                files.Add(new ScannedFile(path, FileStamp.Read(path)));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }
}
