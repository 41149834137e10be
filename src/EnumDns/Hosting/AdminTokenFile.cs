namespace EnumDns.Hosting;

/// <summary>The file that the first token is left in, for its owner alone.</summary>
internal static class AdminTokenFile
{
    /// <summary>Its name in the data directory.</summary>
    public const string Name = "admin.token";

    /// <summary>Writes it, new from the start: a file that is there already might be readable by others.</summary>
    public static void Write(string path, string token)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        using var writer = new StreamWriter(file);
        writer.Write(token + "\n");
    }
}
