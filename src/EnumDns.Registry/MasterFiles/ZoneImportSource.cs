using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Registry.MasterFiles;

/// <summary>A master file that is to be imported.</summary>
/// <param name="Name">Its name, for findings.</param>
/// <param name="Text">Its octets, read to the end and left open.</param>
/// <param name="Apex">The zone that it is to be; the origin at its start.</param>
public sealed record ZoneImportSource(string Name, Stream Text, DomainName Apex)
{
    /// <summary>Its length in octets, for progress; null where that is not known.</summary>
    public long? Length { get; init; }

    /// <summary>Opens the file of an <c>$INCLUDE</c>; null refuses every include. The streams are disposed by the reader.</summary>
    public Func<string, IncludedFile>? OpenInclude { get; init; }

    /// <summary>What reading may cost; null for the defaults.</summary>
    public ZoneFileLimits? Limits { get; init; }
}
