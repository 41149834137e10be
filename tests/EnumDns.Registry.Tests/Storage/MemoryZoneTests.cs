namespace EnumDns.Registry.Tests.Storage;

/// <summary>The contract for the store in memory.</summary>
public sealed class MemoryZoneTests : ZoneContract<MemoryPlace>;
