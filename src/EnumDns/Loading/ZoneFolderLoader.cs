using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Loading;

/// <summary>
/// Keeps the zones of a folder: each <see cref="Load"/> reads the files that are new or changed since the one
/// before. Writes nothing. One caller at a time.
/// </summary>
internal sealed class ZoneFolderLoader(string folder)
{
    // Building a zone takes several times the room of the zone, so big ones are built one after another.
    private const long LargeFile = 32 << 20;
    private const int MaxReaders = 8;

    private Dictionary<string, ZoneFile> _files = new(StringComparer.Ordinal);

    /// <summary>
    /// Brings the zones up to date with the folder: (1) looks at the files, (2) reads those that changed, (3) keeps
    /// the earlier zone of each that does not load, (4) settles files that hold the same zone.
    /// </summary>
    /// <exception cref="IOException">The folder is not there or cannot be read; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read; nothing has changed.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing has changed.</exception>
    public ZoneFolderChange Load(CancellationToken cancellation)
    {
        // 1.
        var plan = ReloadPlan.Create(_files, ZoneFolder.Scan(folder), FileStamp.Read);

        // 2.
        var readings = ReadAll(plan.Read, cancellation);

        // 3.
        var files = plan.Keep.Concat(readings.Select(ToFile)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();

        // 4.
        var settled = ApexClaims.Settle(files, out var conflicts);
        var change = new ZoneFolderChange(
            ZoneDirectory.Create(settled.Select(file => file.Zone).OfType<ZoneSnapshot>()),
            Updates(readings, settled, conflicts),
            plan.Removed,
            settled.Count(file => !file.IsCurrent));
        _files = settled.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return change;
    }

    private ZoneFileReading[] ReadAll(IReadOnlyList<ScannedFile> files, CancellationToken cancellation)
    {
        var readings = new ZoneFileReading[files.Count];
        for (var i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (files[i].Stamp.Size >= LargeFile)
                readings[i] = Read(files[i]);
        }

        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MaxReaders) };
        Parallel.For(0, files.Count, options, i => readings[i] ??= Read(files[i]));
        return readings;
    }

    private ZoneFileReading Read(ScannedFile scanned)
    {
        // The folder may have been looked at long ago, with thousands of files in it.
        var file = scanned with { Stamp = FileStamp.Read(scanned.Path) };
        if (file.Stamp is { IsRegular: false } && file.Stamp != FileStamp.Missing)
            return ZoneFileReading.OfNothing(file, "is not a plain file");
        var reading = ZoneFileLoader.Load(file, folder);

        // Half of a file can be a zone too. Whoever writes it asks for another look at the end.
        return FileStamp.Read(file.Path) == file.Stamp ? reading : reading.Refuse("changed while it was read; reload when it is complete");
    }

    private ZoneFile ToFile(ZoneFileReading reading) => new(
        reading.File.Path,
        reading.File.Stamp,
        reading.Includes,
        reading.Zone ?? _files.GetValueOrDefault(reading.File.Path)?.Zone,
        reading.Zone is not null);

    /// <summary>One update for each file that was read, and for each that loses its zone to another file.</summary>
    private List<ZoneFileUpdate> Updates(ZoneFileReading[] readings, IReadOnlyList<ZoneFile> settled, IReadOnlyList<ApexConflict> conflicts)
    {
        var read = readings.ToDictionary(reading => reading.File.Path, StringComparer.Ordinal);
        var refused = conflicts.ToDictionary(conflict => conflict.Refused, conflict => conflict.ToFinding(), StringComparer.Ordinal);
        var updates = new List<ZoneFileUpdate>(readings.Length);
        foreach (var file in settled)
        {
            IReadOnlyList<Finding> findings = read.TryGetValue(file.Path, out var reading) ? reading.Findings : [];
            var isRefused = refused.TryGetValue(file.Path, out var conflict);
            if (reading is null && !isRefused)
                continue;
            updates.Add(new ZoneFileUpdate(
                file.Path,
                _files.GetValueOrDefault(file.Path)?.Zone,
                file.Zone,
                file.IsCurrent,
                isRefused ? [.. findings, conflict!] : findings));
        }

        return updates;
    }
}
