using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Changes;

/// <summary>What one change of a zone does to one RRset: at least one of the two is not null.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Removed">The RRset before, or null where there was none.</param>
/// <param name="Added">The RRset afterwards, or null where there is none.</param>
public sealed record RrsetChange(DomainName Owner, RrsetData? Removed, RrsetData? Added);
