namespace EnumDns.Commands;

/// <summary>Files that commands write beside and then rename, so that they appear whole or not at all.</summary>
internal static class OutputFile
{
    private const string Devices = "/dev/";
    private const string SharedMemory = "/dev/shm/";

    /// <summary>Why a file cannot have this name, or null. Run by root, a rename would put a file in the place of /dev/stdout for the whole machine.</summary>
    public static string? WhyNot(string file)
    {
        if (file.Length == 0)
            return "a file's name is empty";
        var path = Path.GetFullPath(file);
        return path.StartsWith(Devices, StringComparison.Ordinal) && !path.StartsWith(SharedMemory, StringComparison.Ordinal)
            ? $"'{file}' is a device; name a file"
            : null;
    }
}
