using EnumDns.Protocol.Names;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>An RRset and its owner.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Rrset">The RRset.</param>
internal readonly record struct NodeRrset(DomainName Owner, RrsetData Rrset);
