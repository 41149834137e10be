namespace EnumDns.Loading;

/// <summary>What a look at the folder asks for: which files to read, which to keep, which have gone.</summary>
/// <param name="Read">New files, and those that changed or include one that did.</param>
/// <param name="Keep">Files that are as they were.</param>
/// <param name="Removed">Files that are no longer there.</param>
internal sealed record ReloadPlan(IReadOnlyList<ScannedFile> Read, IReadOnlyList<ZoneFile> Keep, IReadOnlyList<ZoneFile> Removed)
{
    /// <summary>Compares what was read before with what the folder holds now.</summary>
    /// <param name="known">The files read before, by path.</param>
    /// <param name="present">The folder's files now.</param>
    /// <param name="readStamp">Gives the stamp of an included file now; asked once for each path.</param>
    public static ReloadPlan Create(IReadOnlyDictionary<string, ZoneFile> known, IReadOnlyList<ScannedFile> present, Func<string, FileStamp> readStamp)
    {
        var includes = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var read = new List<ScannedFile>();
        var keep = new List<ZoneFile>();
        foreach (var file in present)
        {
            if (known.TryGetValue(file.Path, out var before) && before.IsUnchanged(file.Stamp, ReadOnce))
                keep.Add(before);
            else
                read.Add(file);
        }

        var paths = present.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new ReloadPlan(read, keep, [.. known.Values.Where(file => !paths.Contains(file.Path))]);

        FileStamp ReadOnce(string path)
        {
            if (!includes.TryGetValue(path, out var stamp))
                includes[path] = stamp = readStamp(path);
            return stamp;
        }
    }
}
