using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>A zone as the store holds it.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Serial">The serial of its SOA.</param>
/// <param name="Version">The id of the change that gave the zone object (not what is in the zone) its present form.</param>
public sealed record StoredZone(Zone Zone, uint Serial, long Version);
