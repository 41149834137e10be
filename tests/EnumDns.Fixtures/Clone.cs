namespace EnumDns.Fixtures;

/// <summary>The clone that the tests were built from.</summary>
public static class Clone
{
    private const string Solution = "EnumDns.sln";

    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of something in it, given with forward slashes.</summary>
    public static string Find(string path) => Path.Combine([Root, .. path.Split('/')]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, Solution)))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{Solution} stands in no folder above the tests.");
        return folder;
    }
}
