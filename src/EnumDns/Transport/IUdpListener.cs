namespace EnumDns.Transport;

/// <summary>What answers UDP queries to one bound address, the wildcard included.</summary>
internal interface IUdpListener : IDisposable
{
    /// <summary>Datagrams received by each thread since the start.</summary>
    IReadOnlyList<long> QueriesByThread { get; }
}
