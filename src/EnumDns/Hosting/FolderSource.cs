using EnumDns.Loading;
using EnumDns.Registry.Background;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>Brings the responder's zones up to date with the folder of master files, each time as a whole.</summary>
internal sealed class FolderSource(ServeSettings settings, QueryResponder responder, ILogger<FolderSource> logger) : IZoneSource
{
    private readonly MemoryReturn _memory = new();
    private readonly ZoneFolderLoader _loader = new(settings.ZonesFolder);

    /// <inheritdoc/>
    public string Name => settings.ZonesFolder;

    /// <inheritdoc/>
    public Task<string?> LoadAsync(CancellationToken cancellation) => Task.FromResult(Load(cancellation));

    /// <inheritdoc/>
    public void Reload(CancellationToken cancellation)
    {
        logger.Reloading(settings.ZonesFolder);
        try
        {
            LowPriority.Run("reload", () => Take(_loader.Load(cancellation)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.ReloadFailed(settings.ZonesFolder, exception.Message);
        }

        // The zones of before are garbage now; queries must not wait while it is collected.
        _memory.Begin();
    }

    /// <inheritdoc/>
    public Task CloseAsync() => Task.CompletedTask;

    private string? Load(CancellationToken cancellation)
    {
        logger.Reading(settings.ZonesFolder);
        try
        {
            TakeFirst(_loader.Load(cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Explain(exception);
        }

        // Nobody waits for an answer yet: give back what reading took.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return null;
    }

    private void TakeFirst(ZoneFolderChange change)
    {
        responder.Directory = change.Directory;
        LoadReport.WriteFirst(logger, settings.ZonesFolder, change);
        if (change.BrokenFiles > 0)
            logger.BrokenFiles(change.BrokenFiles);
    }

    private void Take(ZoneFolderChange change)
    {
        if (change.IsChange)
            responder.Directory = change.Directory;
        LoadReport.Write(logger, change);
        if (change.BrokenFiles > 0)
            logger.BrokenFiles(change.BrokenFiles);
        var zones = responder.Directory.Zones;
        logger.Reloaded(change.Updates.Count, change.Removed.Count, zones.Count, zones.Sum(zone => zone.NameCount), zones.Sum(zone => zone.RecordCount));
    }

    private string Explain(Exception exception)
    {
        var folder = settings.ZonesFolder;
        var place = Path.IsPathRooted(folder) ? "" : $" in {Environment.CurrentDirectory}";
        if (File.Exists(folder))
            return $"'{folder}'{place} is a file; --zones takes the folder that it stands in";
        if (exception is not DirectoryNotFoundException)
            return $"cannot read the folder '{folder}'{place}: {exception.Message}";
        return $"there is no folder '{folder}'{place}\nname the folder that holds the master files: enumdns serve --no-registry --zones DIR";
    }
}
