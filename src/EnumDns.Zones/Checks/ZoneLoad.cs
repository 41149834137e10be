using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Zones.Checks;

/// <summary>Makes a zone of a master file: reads it, builds the zone, checks it.</summary>
public static class ZoneLoad
{
    /// <summary>Loads one zone. Its apex is where its SOA stands.</summary>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="text">Its octets, read to the end and left open.</param>
    /// <param name="origin">The origin at the start of the file; usually the apex, which the file's name tells.</param>
    /// <param name="openInclude">
    /// Opens the file of an <c>$INCLUDE</c>, named as the entry names it; null refuses every include. The streams are
    /// disposed here.
    /// </param>
    /// <param name="limits">What reading may cost; null for the defaults.</param>
    public static ZoneLoadResult Read(
        string file, Stream text, DomainName origin, Func<string, IncludedFile>? openInclude, ZoneFileLimits? limits = null)
    {
        var loader = new ZoneLoader(file, origin);
        ZoneFileReader.Read(file, text, origin, openInclude, loader, limits);
        return loader.Finish();
    }
}
