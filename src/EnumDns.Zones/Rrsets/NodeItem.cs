using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Rrsets;

/// <summary>One RRset of a node that is being written.</summary>
/// <param name="Type">Type.</param>
/// <param name="Rrset">Address of the RRset; 0 where only signatures stand.</param>
/// <param name="Signatures">Address of the RRSIGs that cover it, or 0.</param>
internal readonly record struct NodeItem(RecordType Type, uint Rrset, uint Signatures);
