using EnumDns.Protocol.Names;
using EnumDns.Zones.Checks;

namespace EnumDns.Loading;

/// <summary>Reads one master file into a zone. Whatever is wrong with it becomes a finding.</summary>
internal static class ZoneFileLoader
{
    private const int BufferSize = 1 << 16;

    /// <summary>Reads a file by its path.</summary>
    /// <param name="file">The file, and its stamp before this.</param>
    /// <param name="folder">The folder that includes stay in.</param>
    /// <param name="origin">The origin at the start of the file; null takes it from the file's name.</param>
    public static ZoneFileReading Load(ScannedFile file, string folder, DomainName? origin = null)
    {
        if (origin is null)
        {
            if (ZoneFileName.TryReadOrigin(file.Path, out var named) is not NameFault.None)
                return ZoneFileReading.OfNothing(file, $"the file's name without {ZoneFileName.Extension} is not a domain name; rename it after its zone");
            origin = named;
        }

        try
        {
            using var text = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
            return Load(file, text, folder, origin.Value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ZoneFileReading.OfNothing(file, $"cannot be read: {Explain(file.Path, exception)}");
        }
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="file">What findings call it, and the stamp of what it holds.</param>
    /// <param name="text">Its octets.</param>
    /// <param name="folder">The folder that includes stay in.</param>
    /// <param name="origin">The origin at its start.</param>
    public static ZoneFileReading Load(ScannedFile file, Stream text, string folder, DomainName origin)
    {
        var includes = new IncludeFolder(folder);
        var result = ZoneLoad.Read(file.Path, text, origin, includes.Open);
        return new ZoneFileReading(file, includes.Stamps, result.Zone, result.Findings);
    }

    private static string Explain(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "it is a folder; name the files in it",
        _ => exception.Message,
    };
}
