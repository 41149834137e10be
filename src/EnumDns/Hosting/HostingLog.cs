using System.Net;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>What is logged about the life of the server: events 1000 to 1099.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1000, LogLevel.Information, "ready: {Zones} zones, {Names} names, {Records} records from {Folder}")]
    public static partial void Ready(this ILogger logger, int zones, long names, long records, string folder);

    [LoggerMessage(1001, LogLevel.Information, "ask it something:\n\n{Command}\n")]
    public static partial void Invitation(this ILogger logger, string command);

    [LoggerMessage(1002, LogLevel.Warning, "files that do not load: {Files}; `enumdns zone check FILE` shows what is wrong with one")]
    public static partial void BrokenFiles(this ILogger logger, int files);

    [LoggerMessage(1003, LogLevel.Information, "looking for changed files in {Folder}")]
    public static partial void Reloading(this ILogger logger, string folder);

    [LoggerMessage(1004, LogLevel.Information, "reloaded: {Read} files read, {Removed} gone; {Zones} zones, {Names} names, {Records} records")]
    public static partial void Reloaded(this ILogger logger, int read, int removed, int zones, long names, long records);

    [LoggerMessage(1005, LogLevel.Error, "cannot read {Folder}, all zones stay as they are: {Reason}")]
    public static partial void ReloadFailed(this ILogger logger, string folder, string reason);

    [LoggerMessage(1006, LogLevel.Critical, "{Reason}")]
    public static partial void CannotStart(this ILogger logger, string reason);

    [LoggerMessage(1007, LogLevel.Warning, "not answering on {EndPoint}: this machine has no such address")]
    public static partial void AddressLeftOut(this ILogger logger, IPEndPoint endPoint);

    [LoggerMessage(1008, LogLevel.Information, "stopping")]
    public static partial void Stopping(this ILogger logger);

    [LoggerMessage(1009, LogLevel.Information, "stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(1010, LogLevel.Critical, "stopped by a fault in the program; please report it")]
    public static partial void Faulted(this ILogger logger, Exception exception);
}
