using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using Microsoft.Extensions.Logging;

namespace EnumDns.Loading;

/// <summary>What is logged about master files: events 1100 to 1199.</summary>
internal static partial class LoadingLog
{
    /// <summary>The first load begins.</summary>
    [LoggerMessage(1100, LogLevel.Information, "reading {Folder}/*.zone")]
    public static partial void Reading(this ILogger logger, string folder);

    /// <summary>A finding that stops its zone.</summary>
    [LoggerMessage(1101, LogLevel.Error, "{Finding}")]
    public static partial void ErrorFinding(this ILogger logger, Finding finding);

    /// <summary>A finding that does not.</summary>
    [LoggerMessage(1102, LogLevel.Warning, "{Finding}")]
    public static partial void WarningFinding(this ILogger logger, Finding finding);

    /// <summary>A file does not load, and there is no earlier zone of it.</summary>
    [LoggerMessage(1103, LogLevel.Error, "{File} is not served: {Errors} errors")]
    public static partial void NotServed(this ILogger logger, string file, int errors);

    /// <summary>A changed file does not load; its earlier zone stays.</summary>
    [LoggerMessage(1104, LogLevel.Error, "{File} does not load as it is now: {Errors} errors; zone {Apex} stays as it was, serial {Serial}")]
    public static partial void KeptEarlier(this ILogger logger, string file, int errors, DomainName apex, uint serial);

    /// <summary>A zone is new.</summary>
    [LoggerMessage(1105, LogLevel.Information, "zone {Apex} added from {File}: serial {Serial}, {Records} records")]
    public static partial void Added(this ILogger logger, DomainName apex, string file, uint serial, long records);

    /// <summary>A zone was read again.</summary>
    [LoggerMessage(1106, LogLevel.Information, "zone {Apex} read again from {File}: serial {Before} to {Serial}, {Records} records")]
    public static partial void Replaced(this ILogger logger, DomainName apex, string file, uint before, uint serial, long records);

    /// <summary>A zone is no longer served.</summary>
    [LoggerMessage(1107, LogLevel.Information, "zone {Apex} removed: it is no longer in {File}")]
    public static partial void Removed(this ILogger logger, DomainName apex, string file);

    /// <summary>The folder holds no master file.</summary>
    [LoggerMessage(1108, LogLevel.Warning, "no file in {Folder} has a name that ends with .zone: there is nothing to serve")]
    public static partial void NothingToServe(this ILogger logger, string folder);

    /// <summary>Warnings of a served zone that are not logged.</summary>
    [LoggerMessage(1109, LogLevel.Warning, "{File}: {Warnings} more warnings; `enumdns zone check` shows all")]
    public static partial void MoreWarnings(this ILogger logger, string file, int warnings);

    /// <summary>The primary changed what secondaries keep.</summary>
    [LoggerMessage(1110, LogLevel.Warning, "zone {Apex} changed, but serial {Serial} is not newer than {Before}: no secondary will fetch it")]
    public static partial void SerialNotNewer(this ILogger logger, DomainName apex, uint serial, uint before);
}
