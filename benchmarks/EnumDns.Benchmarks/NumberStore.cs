using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>A registry on disk, in a folder of its own that goes with it.</summary>
internal sealed class NumberStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("enumdns-benchmark-").FullName;

    /// <summary>Opens the registry: its zones are compiled and could be served.</summary>
    public OpenStore Open() => new(_folder);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The registry while it is open.</summary>
    internal sealed class OpenStore : IDisposable
    {
        private readonly SqliteStore _store;
        private readonly NumberRegistry _registry;

        /// <summary>Opens the registry in a folder.</summary>
        public OpenStore(string folder)
        {
            _store = SqliteStore.Open(folder);
            _registry = NumberRegistry.Open(_store, new RegistryOptions(), TimeProvider.System, _ => { });
        }

        /// <summary>The zones.</summary>
        public ZoneDirectory Directory => _registry.Directory;

        /// <summary>Reads a master file and puts what is in it into the registry.</summary>
        public void Import(byte[] masterFile)
        {
            using var session = _registry.Read();
            var source = new ZoneImportSource("benchmark", new MemoryStream(masterFile), NumberZone.Apex) { Length = masterFile.Length };
            var import = ZoneImport.Read(source, session).Import ?? throw new InvalidOperationException("the generated zone is not imported");
            Commit(new ImportZone(NumberZone.Apex) { Value = import.Zone, Snapshot = import.Snapshot, Objects = import.Objects });
        }

        /// <summary>Makes one change and waits until it is durable and served.</summary>
        public void Commit(Operation operation)
        {
            var outcome = _registry.ChangeAsync(new Change("benchmark", "local", [operation])).GetAwaiter().GetResult();
            if (outcome is not ChangeOutcome.Committed)
                throw new InvalidOperationException(outcome.ToString());
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _registry.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _store.Dispose();
        }
    }
}
