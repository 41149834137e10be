using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Removes an RRset.</summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Key">Owner and type.</param>
public sealed record DeleteRecords(DomainName Zone, RecordKey Key) : Operation(Zone);
