using System.Net;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Telemetry;

/// <summary>What is logged about the admin API: events 2000 to 2099. Never a token.</summary>
internal static partial class AdminLog
{
    /// <summary>The API answers from now on.</summary>
    [LoggerMessage(2000, LogLevel.Information, "admin API on http://{EndPoint}")]
    public static partial void Listening(this ILogger logger, EndPoint endPoint);

    /// <summary>Somebody showed no token, or one that is refused.</summary>
    [LoggerMessage(2001, LogLevel.Warning, "refused {Method} {Path} from {Address}: {Reason}")]
    public static partial void Refused(this ILogger logger, string method, string path, IPAddress? address, string reason);

    /// <summary>A change was made. The audit has it; whoever changes much would drown the log.</summary>
    [LoggerMessage(2002, LogLevel.Debug, "change {Version} by {Actor} from {Origin}, operations: {Operations}")]
    public static partial void Changed(this ILogger logger, long version, string actor, string origin, int operations);

    /// <summary>The store failed.</summary>
    [LoggerMessage(2003, LogLevel.Error, "{Method} {Path}: the store failed ({Fault}): {Message}")]
    public static partial void StoreFailed(this ILogger logger, string method, string path, string fault, string message);

    /// <summary>A fault of the program.</summary>
    [LoggerMessage(2004, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void Failed(this ILogger logger, Exception exception, string method, string path);

    /// <summary>A token was made or changed.</summary>
    [LoggerMessage(2005, LogLevel.Information, "token {Name} made by {Actor}")]
    public static partial void TokenMade(this ILogger logger, string name, string actor);

    /// <summary>A token was removed.</summary>
    [LoggerMessage(2006, LogLevel.Information, "token {Name} removed by {Actor}")]
    public static partial void TokenRemoved(this ILogger logger, string name, string actor);
}
