namespace EnumAdmin.Endpoints;

/// <summary>What a client writes to name an object.</summary>
/// <param name="Parts">The number, prefix, apex, or owner and type.</param>
/// <param name="Zone">The zone, or null where it is to be found.</param>
/// <param name="PartField">What problems with the parts are reported at.</param>
/// <param name="ZoneField">What problems with the zone are reported at.</param>
internal sealed record ObjectAddress(IReadOnlyList<string> Parts, string? Zone, string PartField, string ZoneField);
