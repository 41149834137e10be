namespace EnumDns.Tests.Hosting;

/// <summary>The clone that the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>The full path of something in the clone.</summary>
    public static string Find(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "EnumDns.sln")))
            folder = folder.Parent;
        return Path.Join(folder.FullName, path);
    }
}
