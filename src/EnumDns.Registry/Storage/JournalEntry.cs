using EnumDns.Protocol.Names;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Storage;

/// <summary>How a zone came from one serial to the next: what IXFR sends (RFC 1995 section 4).</summary>
/// <param name="Zone">The apex.</param>
/// <param name="From">The serial before.</param>
/// <param name="To">The serial afterwards.</param>
/// <param name="Changes">The RRsets that changed, the SOA's among them; null where so much changed that only a full transfer can tell.</param>
public sealed record JournalEntry(DomainName Zone, uint From, uint To, IReadOnlyList<RrsetChange>? Changes);
