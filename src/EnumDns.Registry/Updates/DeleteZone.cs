using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Updates;

/// <summary>Removes a zone. What is in it goes back to the zone above, which it would have been taken from.</summary>
/// <param name="Zone">The apex.</param>
/// <param name="WithObjects">Whether what is in it is deleted instead; otherwise a zone that is not empty and has none of its tree above is a conflict.</param>
public sealed record DeleteZone(DomainName Zone, bool WithObjects) : Operation(Zone);
