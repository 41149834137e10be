using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Updates;

/// <summary>Removes a delegation.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Key">What names it.</param>
public sealed record DeleteDelegation(DomainName Zone, E164Number Key) : Operation(Zone);
