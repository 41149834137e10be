namespace EnumDns.Registry.Storage;

/// <summary>
/// The system of record, as narrow as the registry needs it. Any number of sessions may be open beside one transaction;
/// the caller sees to it that there is never a second one. Implementations pass the contract suite of the tests.
/// </summary>
public interface IRegistryStore : IDisposable
{
    /// <summary>Opens a view of what is committed now. Used by one thread at a time.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    IStoreSession Read();

    /// <summary>Begins the one transaction.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    IStoreTransaction Begin();
}
