using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Tests.Server;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines so far, each with its event's number in front.</summary>
    public IReadOnlyList<string> All => [.. _lines];

    /// <summary>A factory whose loggers all write here.</summary>
    public ILoggerFactory Factory => LoggerFactory.Create(logging => logging.AddProvider(this));

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
