using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>A data directory of its own, deleted in the end.</summary>
public sealed class SqlitePlace : IStorePlace
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("enumdns-store-").FullName;

    public string RegistryFile => Path.Combine(Folder, "registry.db");

    public SqliteStore Open() => SqliteStore.Open(Folder);

    IRegistryStore IStorePlace.Open() => Open();

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
