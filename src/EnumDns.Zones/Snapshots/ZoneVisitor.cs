using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>Receives a zone's names one by one.</summary>
/// <param name="owner">Owner name in wire form; valid during the call.</param>
/// <param name="node">Its records.</param>
/// <param name="number">The owner as a packed number for the node's RDATA, or 0.</param>
public delegate void ZoneVisitor(ReadOnlySpan<byte> owner, NodeView node, ulong number);
