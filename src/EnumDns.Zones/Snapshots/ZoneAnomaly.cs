using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Snapshots;

/// <summary>Something odd about a record given to a builder.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">The record's owner.</param>
/// <param name="Type">The record's type.</param>
/// <param name="Location">The location given with the record.</param>
public sealed record ZoneAnomaly(ZoneAnomalyKind Kind, DomainName Owner, RecordType Type, long Location);
