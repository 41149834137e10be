namespace EnumDns.Loading;

/// <summary>Where a path really leads: every symbolic link, <c>.</c> and <c>..</c> resolved in the order in which the system would.</summary>
internal static class RealPath
{
    // Linux gives up after as many (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>The path without links, absolute; null where links run in a circle. The file itself need not exist.</summary>
    public static string? Resolve(string path)
    {
        var absolute = Path.Join(Path.IsPathRooted(path) ? null : Environment.CurrentDirectory, path);
        var resolved = Path.GetPathRoot(absolute)!;
        var pending = new Stack<string>();
        Push(pending, absolute[resolved.Length..]);
        var links = 0;
        while (pending.TryPop(out var component))
        {
            if (component is ".")
                continue;
            if (component is "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Join(resolved, component);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            if (Path.IsPathRooted(target))
                resolved = Path.GetPathRoot(target)!;
            Push(pending, target);
        }

        return resolved;
    }

    private static void Push(Stack<string> pending, string path)
    {
        var components = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = components.Length - 1; i >= 0; i--)
            pending.Push(components[i]);
    }
}
