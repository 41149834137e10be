using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Where a kind of store keeps what it holds. A third kind of store adds one of these, and a class for each contract.</summary>
public interface IStorePlace : IDisposable
{
    /// <summary>Opens the store, for the first time or after <see cref="IDisposable.Dispose"/> of the one before, whose contents it has.</summary>
    IRegistryStore Open();
}
