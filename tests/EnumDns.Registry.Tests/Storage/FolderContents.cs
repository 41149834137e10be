namespace EnumDns.Registry.Tests.Storage;

/// <summary>The files of a directory, octet for octet, but for those that say nothing about the registry.</summary>
internal static class FolderContents
{
    public static IReadOnlyList<(string Name, string Octets)> Of(string folder) =>
        [.. Directory.GetFiles(folder).Where(file => Path.GetFileName(file) is not ("registry.lock" or "registry.pid" or "registry.db-shm")).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))))];

    /// <summary>Copies the files of a directory, whatever else is done with them.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from).Where(file => Path.GetFileName(file) != "registry.lock"))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(to, Path.GetFileName(file)));
            source.CopyTo(target);
        }
    }
}
