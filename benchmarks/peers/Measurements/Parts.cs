namespace EnumDns.Peers.Measurements;

/// <summary>All parts of the comparison, in the order in which they run: what people look at first, first.</summary>
internal static class Parts
{
    /// <summary>The parts.</summary>
    public static IReadOnlyList<Part> All { get; } =
    [
        new("udp", TimeSpan.FromMinutes(8), UdpParts.RunSmall),
        new("blocks", TimeSpan.FromMinutes(4), UdpParts.RunBlocks),
        new("rates", TimeSpan.FromMinutes(3), UdpParts.RunRates),
        new("cores", TimeSpan.FromMinutes(2), UdpParts.RunTwoCores),
        new("tcp", TimeSpan.FromMinutes(3), TcpPart.Run),
        new("collections", TimeSpan.FromMinutes(4), CollectionsPart.Run),
        new("import", TimeSpan.FromMinutes(4), RegistryParts.RunImport),
        new("loading", TimeSpan.FromMinutes(4), LoadingPart.Run),
        new("changes", TimeSpan.FromMinutes(8), ChangeParts.RunOne),
        new("clients", TimeSpan.FromMinutes(2), ChangeParts.RunMany),
        new("latency", TimeSpan.FromMinutes(4), RegistryParts.RunLatency),
        new("middle", TimeSpan.FromMinutes(5), UdpParts.RunMiddle),
        new("memory", TimeSpan.FromMinutes(8), MemoryPart.Run),
        new("large", TimeSpan.FromMinutes(9), UdpParts.RunLarge),
    ];
}
