using System.Globalization;
using EnumDns.Serving;
using EnumDns.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>The life of the server: load, listen, say ready, reload when asked to, stop.</summary>
internal sealed class DnsService(
    ServeSettings settings,
    IZoneSource zones,
    AdminHost admin,
    QueryResponder responder,
    ReloadSignal reload,
    ServiceNotifier notifier,
    ServeOutcome outcome,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DnsService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop while loading.
            logger.Stopped();
        }
        catch (Exception exception)
        {
            logger.Faulted(exception);
            outcome.IsFailure = true;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (await zones.LoadAsync(stopping) is { } reason)
            {
                Fail(reason);
                return;
            }

            var listeners = DnsListeners.Start([.. settings.Listen.Select(address => address.EndPoint)], responder, settings.Transport, logger, time);
            await using (listeners)
            {
                if (!AcceptFailures(listeners) || !await StartAdminAsync(stopping))
                    return;
                AnnounceReady(listeners);
                await ReloadUntilStoppedAsync(stopping);
                notifier.Stopping();
                logger.Stopping();
                // Changes end first, so that the last of them is still seen by queries.
                await admin.StopAsync();
            }

            logger.Stopped();
        }
        finally
        {
            await admin.StopAsync();
            await zones.CloseAsync();
        }
    }

    private async Task<bool> StartAdminAsync(CancellationToken stopping)
    {
        if (zones is not RegistrySource source || await admin.StartAsync(source, stopping) is not { } reason)
            return true;
        Fail(reason);
        return false;
    }

    private async Task ReloadUntilStoppedAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await reload.WaitAsync(stopping);
                notifier.Reloading();
                zones.Reload(stopping);
                notifier.Ready(Status());
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop; a reload under way is given up.
        }
    }

    private void AnnounceReady(DnsListeners listeners)
    {
        var directory = responder.Directory;
        logger.Ready(directory.Zones.Count, directory.Zones.Sum(zone => zone.NameCount), directory.Zones.Sum(zone => zone.RecordCount), zones.Name);
        admin.SayReady();
        notifier.Ready(Status());
        if (settings.InvitesQuery && DigLine.Compose(directory, listeners.Endpoints[0]) is { } command)
            logger.Invitation(command);
        if (settings.InvitesQuery && zones is RegistrySource source)
            logger.ApiInvitation(CurlLine.Compose(directory, admin.EndPoint, source.TokenFile));
    }

    /// <summary>An address of the defaults that this machine does not have is left out; any other failure ends the start.</summary>
    private bool AcceptFailures(DnsListeners listeners)
    {
        var accepted = true;
        foreach (var failure in listeners.Failures)
        {
            if (BindAdvice.MayBeLeftOut(failure, settings.Listen))
            {
                logger.AddressLeftOut(failure.Endpoint);
                continue;
            }

            Fail(BindAdvice.Explain(failure));
            accepted = false;
        }

        return accepted && listeners.Endpoints.Count > 0;
    }

    private void Fail(string reason)
    {
        logger.CannotStart(reason);
        outcome.IsFailure = true;
    }

    private string Status() => string.Create(CultureInfo.InvariantCulture, $"serving {responder.Directory.Zones.Count} zones");
}
