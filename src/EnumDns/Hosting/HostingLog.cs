using System.Net;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>What is logged about the life of the server: events 1000 to 1099.</summary>
internal static partial class HostingLog
{
    /// <summary>Queries are answered from now on.</summary>
    [LoggerMessage(1000, LogLevel.Information, "ready: {Zones} zones, {Names} names, {Records} records from {Folder}")]
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
    [LoggerMessage(1004, LogLevel.Information, "reloaded: {Read} files read, {Removed} gone; {Zones} zones, {Names} names, {Records} records")]
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
}
