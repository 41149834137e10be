using EnumDns.Zones.Snapshots;

namespace EnumDns.Loading;

/// <summary>What one look at a folder of master files gave.</summary>
/// <param name="Directory">All zones to serve from now on.</param>
/// <param name="Updates">The files that were read, in order of their names.</param>
/// <param name="Removed">The files that have gone, and their zones with them.</param>
/// <param name="BrokenFiles">How many files do not load as they are now, whenever they were read.</param>
internal sealed record ZoneFolderChange(ZoneDirectory Directory, IReadOnlyList<ZoneFileUpdate> Updates, IReadOnlyList<ZoneFile> Removed, int BrokenFiles)
{
    /// <summary>Whether there is anything else to serve than before.</summary>
    public bool IsChange => Removed.Any(file => file.Zone is not null) || Updates.Any(update => !ReferenceEquals(update.Before, update.After));
}
