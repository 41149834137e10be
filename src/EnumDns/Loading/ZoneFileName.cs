using EnumDns.Protocol.Names;

namespace EnumDns.Loading;

/// <summary>
/// What a master file's name says of its zone: <c>example.net.zone</c> is read with the origin <c>example.net.</c>,
/// <c>root.zone</c> and <c>..zone</c> with the root. The name is in presentation form, and <c>%2F</c> stands for the
/// slash that no file name can hold (RFC 2317): <c>0%2F25.2.0.192.in-addr.arpa.zone</c>.
/// </summary>
internal static class ZoneFileName
{
    /// <summary>What the name of every master file ends with.</summary>
    public const string Extension = ".zone";

    private const string Root = "root";

    /// <summary>Whether a file of this name in a folder of zones is a master file. Names that start with a dot are left to editors and copiers, but for the root's.</summary>
    public static bool IsMasterFile(string fileName) =>
        fileName.EndsWith(Extension, StringComparison.Ordinal) && (fileName[0] != '.' || fileName is "." + Extension);

    /// <summary>Reads the origin out of a path's last component.</summary>
    public static NameFault TryReadOrigin(string path, out DomainName origin)
    {
        var text = Path.GetFileName(path);
        if (text.EndsWith(Extension, StringComparison.Ordinal))
            text = text[..^Extension.Length];
        if (text is Root)
            text = ".";
        return DomainName.TryParse(text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), DomainName.Root, out origin);
    }
}
