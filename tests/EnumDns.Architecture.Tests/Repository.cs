using EnumDns.Fixtures;

namespace EnumDns.Architecture.Tests;

/// <summary>The files of this repository as a clone has them, without what builds leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> BuildFolders = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The repository's folder.</summary>
    public static string Root => Clone.Root;

    /// <summary>Every file, relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Every folder that holds a file, directly or further down, in the form of <see cref="Files"/>.</summary>
    public static IReadOnlySet<string> Folders { get; } = Files.SelectMany(Ancestors).ToHashSet();

    /// <summary>The text of a file of <see cref="Files"/>.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Ancestors(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
            yield return file[..slash];
    }

    private static IEnumerable<string> Walk(string folder) =>
        // In a linked work tree .git is a file.
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git").Concat(Directory.EnumerateDirectories(folder)
            .Where(child => !BuildFolders.Contains(Path.GetFileName(child)))
            .SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
