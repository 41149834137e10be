using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Creates or changes a delegation.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Value">The delegation.</param>
public sealed record PutDelegation(DomainName Zone, Delegation Value) : Operation(Zone);
