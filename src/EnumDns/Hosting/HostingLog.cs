using System.Net;
using EnumDns.Protocol.ZoneFiles;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>What is logged about the life of the server: events 1000 to 1099.</summary>
internal static partial class HostingLog
{
    /// <summary>Queries are answered from now on.</summary>
    [LoggerMessage(1000, LogLevel.Information, "ready: zones {Zones}, names {Names}, records {Records}, from {Folder}")]
    public static partial void Ready(this ILogger logger, int zones, long names, long records, string folder);

    /// <summary>A command to try, for people.</summary>
    [LoggerMessage(1001, LogLevel.Information, "ask it something:\n\n{Command}\n")]
    public static partial void Invitation(this ILogger logger, string command);

    /// <summary>How many files are not served as they are.</summary>
    [LoggerMessage(1002, LogLevel.Warning, "files that do not load: {Files}; `enumdns zone check FILE` shows what is wrong with one")]
    public static partial void BrokenFiles(this ILogger logger, int files);

    /// <summary>A reload begins.</summary>
    [LoggerMessage(1003, LogLevel.Information, "looking for changed files in {Folder}")]
    public static partial void Reloading(this ILogger logger, string folder);

    /// <summary>A reload is over.</summary>
    [LoggerMessage(1004, LogLevel.Information, "reloaded: files read {Read}, gone {Removed}; zones {Zones}, names {Names}, records {Records}")]
    public static partial void Reloaded(this ILogger logger, int read, int removed, int zones, long names, long records);

    /// <summary>A reload could not look at the folder.</summary>
    [LoggerMessage(1005, LogLevel.Error, "cannot read {Folder}, all zones stay as they are: {Reason}")]
    public static partial void ReloadFailed(this ILogger logger, string folder, string reason);

    /// <summary>The server ends, for a reason that its operator can mend.</summary>
    [LoggerMessage(1006, LogLevel.Critical, "{Reason}")]
    public static partial void CannotStart(this ILogger logger, string reason);

    /// <summary>A default address that the machine does not have.</summary>
    [LoggerMessage(1007, LogLevel.Warning, "not answering on {EndPoint}: this machine has no such address")]
    public static partial void AddressLeftOut(this ILogger logger, IPEndPoint endPoint);

    /// <summary>A stop begins.</summary>
    [LoggerMessage(1008, LogLevel.Information, "stopping")]
    public static partial void Stopping(this ILogger logger);

    /// <summary>Nothing is answered any more.</summary>
    [LoggerMessage(1009, LogLevel.Information, "stopped")]
    public static partial void Stopped(this ILogger logger);

    /// <summary>The server ends by a defect.</summary>
    [LoggerMessage(1010, LogLevel.Critical, "stopped by a fault in the program; please report it")]
    public static partial void Faulted(this ILogger logger, Exception exception);

    /// <summary>The registry is about to be read.</summary>
    [LoggerMessage(1011, LogLevel.Information, "opening the registry in {Folder}")]
    public static partial void OpeningRegistry(this ILogger logger, string folder);

    /// <summary>SIGHUP while a registry is served.</summary>
    [LoggerMessage(1012, LogLevel.Information, "nothing to reload: the registry in {Folder} is served as it is changed; a new configuration needs a restart")]
    public static partial void NothingToReload(this ILogger logger, string folder);

    /// <summary>A zone has filled the registry.</summary>
    [LoggerMessage(1013, LogLevel.Information, "filled {Zone} from {File}: {Counts}")]
    public static partial void Filled(this ILogger logger, string zone, string file, string counts);

    /// <summary>The registry is empty and nothing fills it.</summary>
    [LoggerMessage(1014, LogLevel.Information, "the registry is empty: there are no master files in {Folder} to fill it; create a zone with `enumdns zone create`")]
    public static partial void StaysEmpty(this ILogger logger, string folder);

    /// <summary>Something about the first filling.</summary>
    [LoggerMessage(1015, LogLevel.Warning, "{Finding}")]
    public static partial void FillingFinding(this ILogger logger, Finding finding);

    /// <summary>The first token, once.</summary>
    [LoggerMessage(1016, LogLevel.Information, "the administrator's token, shown this once, lies in {File}:\n\n{Token}\n")]
    public static partial void FirstToken(this ILogger logger, string file, string token);

    /// <summary>A request to try, for people.</summary>
    [LoggerMessage(1017, LogLevel.Information, "ask the admin API something:\n\n{Command}\n")]
    public static partial void ApiInvitation(this ILogger logger, string command);
}
