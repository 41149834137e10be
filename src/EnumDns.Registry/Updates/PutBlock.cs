using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Creates or changes a block.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Value">The block.</param>
public sealed record PutBlock(DomainName Zone, Block Value) : Operation(Zone);
