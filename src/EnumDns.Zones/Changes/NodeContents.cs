using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Changes;

/// <summary>Everything that is to stand at one owner name, whatever stood there before.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Rrsets">Its RRsets, one for each type, in any order; none removes the name.</param>
public sealed record NodeContents(DomainName Owner, IReadOnlyList<RrsetData> Rrsets);
