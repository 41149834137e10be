using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Creates or changes a number.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Value">The number.</param>
public sealed record PutNumber(DomainName Zone, Number Value) : Operation(Zone);
