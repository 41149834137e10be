using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Changes;

/// <summary>One name of a zone whose records change.</summary>
/// <param name="Owner">The name.</param>
/// <param name="Key">Its octet key (<see cref="CanonicalOrder.WriteKey"/>).</param>
/// <param name="Number">The name as a packed number, or null where it is none.</param>
/// <param name="Before">Its node before, or 0.</param>
/// <param name="After">Its node afterwards, or 0.</param>
internal sealed record NodeEdit(DomainName Owner, byte[] Key, ulong? Number, uint Before, uint After);
