using EnumDns.Zones.Snapshots;

namespace EnumDns.Loading;

/// <summary>A master file as it was last read.</summary>
/// <param name="Path">Its path, as findings show it.</param>
/// <param name="Stamp">Its stamp just before it was read; that of a missing file where it must be read again whatever its stamp.</param>
/// <param name="Includes">The stamps of the files that it includes, by path.</param>
/// <param name="Zone">The zone served from it: its content, or an earlier content where the present one does not load; null where there is none.</param>
/// <param name="IsCurrent">Whether <paramref name="Zone"/> is what the file holds now.</param>
internal sealed record ZoneFile(string Path, FileStamp Stamp, IReadOnlyDictionary<string, FileStamp> Includes, ZoneSnapshot? Zone, bool IsCurrent)
{
    /// <summary>Whether the file and all that it includes are as they were.</summary>
    /// <param name="stamp">The file's stamp now.</param>
    /// <param name="readStamp">Gives the stamp of an included file now.</param>
    public bool IsUnchanged(FileStamp stamp, Func<string, FileStamp> readStamp) =>
        Stamp == stamp && Includes.All(include => readStamp(include.Key) == include.Value);
}
