using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;
using Microsoft.Extensions.Logging;

namespace EnumDns.Loading;

/// <summary>Logs what a look at a folder gave: every finding, and which zones came, changed or went.</summary>
internal static class LoadReport
{
    // A start with thousands of zones says how many; with a few, which.
    private const int MaxZonesNamedAtStart = 20;
    private const int MaxWarningsOfServedZone = 20;

    /// <summary>Logs a first load.</summary>
    public static void WriteFirst(ILogger logger, string folder, ZoneFolderChange change)
    {
        if (change.Updates.Count == 0)
            logger.NothingToServe(folder);
        Write(logger, change, change.Updates.Count <= MaxZonesNamedAtStart);
    }

    /// <summary>Logs a later load.</summary>
    public static void Write(ILogger logger, ZoneFolderChange change) => Write(logger, change, true);

    private static void Write(ILogger logger, ZoneFolderChange change, bool namesZones)
    {
        foreach (var update in change.Updates)
        {
            WriteFindings(logger, update);
            if (!update.IsCurrent)
                WriteFailure(logger, update);
            else if (namesZones)
                WriteZone(logger, update);
        }

        foreach (var file in change.Removed)
        {
            if (file.Zone is { } zone)
                logger.Removed(zone.Apex, file.Path);
        }
    }

    private static void WriteFindings(ILogger logger, ZoneFileUpdate update)
    {
        // Every finding may be the one that matters where a zone does not load; where it does, a few show what is odd.
        var shown = update.IsCurrent ? Math.Min(update.Findings.Count, MaxWarningsOfServedZone) : update.Findings.Count;
        for (var i = 0; i < shown; i++)
        {
            if (update.Findings[i].Severity is Severity.Error)
                logger.ErrorFinding(update.Findings[i]);
            else
                logger.WarningFinding(update.Findings[i]);
        }

        if (shown < update.Findings.Count)
            logger.MoreWarnings(update.Path, update.Findings.Count - shown);
    }

    private static void WriteFailure(ILogger logger, ZoneFileUpdate update)
    {
        var errors = update.Findings.Count(finding => finding.Severity is Severity.Error);
        if (update.After is { } zone)
            logger.KeptEarlier(update.Path, errors, zone.Apex, zone.Serial);
        else
            logger.NotServed(update.Path, errors);
    }

    private static void WriteZone(ILogger logger, ZoneFileUpdate update)
    {
        if (update.After is not { } after)
            return;
        if (update.Before is { } before && before.Apex == after.Apex)
        {
            logger.Replaced(after.Apex, update.Path, before.Serial, after.Serial, after.RecordCount);
            if (IsOverlooked(before, after))
                logger.SerialNotNewer(after.Apex, after.Serial, before.Serial);
            return;
        }

        if (update.Before is ZoneSnapshot gone)
            logger.Removed(gone.Apex, update.Path);
        logger.Added(after.Apex, update.Path, after.Serial, after.RecordCount);
    }

    /// <summary>Whether secondaries would miss a change. Equal serials are no fault by themselves: the same zone may have been written again.</summary>
    private static bool IsOverlooked(ZoneSnapshot before, ZoneSnapshot after)
    {
        // RFC 1982 section 3.2: serial numbers compare by the sign of their difference.
        var step = unchecked((int)(after.Serial - before.Serial));
        return step < 0 || (step == 0 && (after.RecordCount != before.RecordCount || after.NameCount != before.NameCount));
    }
}
