using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>What one change did to one object.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Kind">Kind of object.</param>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Key">What names it in the zone: <c>+33426687300</c>, or owner and type; the apex for a zone.</param>
/// <param name="Before">Its master-file lines before the change, or null.</param>
/// <param name="After">Its master-file lines afterwards, or null.</param>
public sealed record ChangedObject(ChangeAction Action, ObjectKind Kind, DomainName Zone, string Key, string? Before, string? After);
