using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>Reads master files (RFC 1035 section 5) as a stream of records and findings, in memory bounded by the longest entry.</summary>
public static class ZoneFileReader
{
    /// <summary>Reads one master file, and the files that it includes, to the end.</summary>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="text">Its octets; left open.</param>
    /// <param name="origin">The origin at the start of the file.</param>
    /// <param name="openInclude">
    /// Opens the file of an <c>$INCLUDE</c>, named as the entry names it; null refuses every include. The streams are
    /// disposed here.
    /// </param>
    /// <param name="sink">Receives records and findings, in file order.</param>
    /// <param name="limits">What reading may cost; null for <see cref="ZoneFileLimits.Default"/>.</param>
    public static void Read(
        string file, Stream text, DomainName origin, Func<string, IncludedFile>? openInclude, IZoneFileSink sink, ZoneFileLimits? limits = null)
    {
        var session = new ZoneFileSession(sink, openInclude, limits ?? ZoneFileLimits.Default);
        EntryReader.ReadFile(session, new ZoneFileScope(file, origin), text);
    }
}
