using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>
/// Creates or changes a zone. A zone that is created inside another takes over what stands there at and below its apex,
/// and the other delegates to it.
/// </summary>
/// <param name="Value">The zone.</param>
public sealed record PutZone(Zone Value) : Operation(Value.Apex);
