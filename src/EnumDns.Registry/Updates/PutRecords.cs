using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Creates or changes an RRset.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Value">The RRset.</param>
public sealed record PutRecords(DomainName Zone, RecordSet Value) : Operation(Zone);
