using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>Reads master files (RFC 1035 section 5) as a stream of records and findings, in memory bounded by the longest entry.</summary>
public static class ZoneFileReader
{
    /// <summary>Reads one master file to its end.</summary>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="text">Its octets.</param>
    /// <param name="origin">The origin at the start of the file.</param>
    /// <param name="openInclude">Opens the file of an <c>$INCLUDE</c>, or gives null where it is missing or not allowed; null refuses every include.</param>
    /// <param name="sink">Receives records and findings.</param>
    public static void Read(string file, Stream text, DomainName origin, Func<string, Stream?>? openInclude, IZoneFileSink sink) =>
        throw new NotSupportedException();
}
