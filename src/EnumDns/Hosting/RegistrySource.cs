using EnumDns.Registry.Keys;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>The registry in the data directory. On its first start it is filled from the folder of master files and gets a token.</summary>
internal sealed class RegistrySource(ServeSettings settings, QueryResponder responder, TimeProvider time, ILogger<RegistrySource> logger) : IZoneSource
{
    private const string TokenName = "administrator";
    private readonly string _folder = settings.DataFolder ?? throw new ArgumentException("There is no data directory.", nameof(settings));
    private SqliteStore? _store;
    private NumberRegistry? _registry;

    /// <inheritdoc/>
    public string Name => $"the registry in {_folder}";

    /// <summary>The registry; loaded before.</summary>
    public NumberRegistry Registry => _registry ?? throw new InvalidOperationException("The registry is not open.");

    /// <summary>The file with the first token.</summary>
    public string TokenFile => Path.Combine(_folder, AdminTokenFile.Name);

    /// <inheritdoc/>
    public async Task<string?> LoadAsync(CancellationToken cancellation)
    {
        try
        {
            logger.OpeningRegistry(_folder);
            _store = SqliteStore.Open(_folder);
            _registry = NumberRegistry.Open(_store, new RegistryOptions { JournalEntries = settings.JournalEntries }, time, zones => responder.Directory = zones);
            if (await new RegistryFilling(_registry, settings.ZonesFolder, logger).RunAsync(cancellation) is { } reason)
                return reason;
            await MakeFirstTokenAsync();
        }
        catch (StoreException fault)
        {
            return fault.Message;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot use the data directory '{_folder}': {exception.Message}";
        }

        // Nobody waits for an answer yet: give back what compiling took.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return null;
    }

    /// <inheritdoc/>
    public void Reload(CancellationToken cancellation) => logger.NothingToReload(_folder);

    /// <inheritdoc/>
    public async Task CloseAsync()
    {
        if (_registry is not null)
            await _registry.DisposeAsync();
        _store?.Dispose();
    }

    private async Task MakeFirstTokenAsync()
    {
        using (var session = Registry.Read())
        {
            if (session.Tokens().Count > 0)
                return;
        }

        // The file first: a token that nobody knows would keep the next start from making one.
        var token = ApiToken.Generate();
        AdminTokenFile.Write(TokenFile, token);
        await Registry.PutTokenAsync(ApiToken.Create(TokenName, token, canWrite: true, time.GetUtcNow(), expires: null));
        logger.FirstToken(TokenFile, token);
    }
}
