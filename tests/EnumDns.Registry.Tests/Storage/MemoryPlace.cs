using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>The store in memory, which disposing does not empty.</summary>
public sealed class MemoryPlace : IStorePlace
{
    private readonly MemoryStore _store = new();

    public IRegistryStore Open() => _store;

    public void Dispose() => _store.Dispose();
}
