using EnumDns.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace EnumDns.Hosting;

/// <summary>Puts the parts of the server together and runs them until SIGTERM, SIGINT or a failure.</summary>
internal static class ServerHost
{
    /// <summary>Runs the server.</summary>
    /// <returns>Whether it did what it was asked to until it was told to stop.</returns>
    public static async Task<bool> RunAsync(ServeSettings settings, CancellationToken cancellation)
    {
        // Before everything else: a SIGHUP during the load must not end the process.
        using var reload = new ReloadSignal();
        var outcome = new ServeOutcome();
        using var host = Build(settings, reload, outcome);
        await host.RunAsync(cancellation);
        return !outcome.IsFailure;
    }

    private static IHost Build(ServeSettings settings, ReloadSignal reload, ServeOutcome outcome)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging
            .AddConsole(console => console.FormatterName = ReadableFormatter.FormatterName)
            .AddConsoleFormatter<ReadableFormatter, ConsoleFormatterOptions>()
            .AddFilter("Microsoft", LogLevel.Warning);
        // Errors are also for those who keep only the error output.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(reload)
            .AddSingleton(outcome)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(services => new ServiceNotifier(Environment.GetEnvironmentVariable(ServiceNotifier.SocketVariable), services.GetRequiredService<TimeProvider>()))
            .AddSingleton(new QueryResponder(settings.Responder))
            .AddSingleton<AdminHost>()
            .AddHostedService<DnsService>();
        if (settings.DataFolder is null)
            builder.Services.AddSingleton<IZoneSource, FolderSource>();
        else
            builder.Services.AddSingleton<IZoneSource, RegistrySource>();
        return builder.Build();
    }
}
