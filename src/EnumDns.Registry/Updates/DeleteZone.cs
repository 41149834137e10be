using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Updates;

/// <summary>Removes a zone.</summary>
/// <param name="Zone">The apex.</param>
/// <param name="WithObjects">Whether what is in it goes too; otherwise a zone that is not empty is a conflict.</param>
public sealed record DeleteZone(DomainName Zone, bool WithObjects) : Operation(Zone);
