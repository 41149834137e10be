using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>What the objects around a place mean for one that is to stand there.</summary>
internal static class PlaceCheck
{
    /// <summary>The wildcard directly below a name.</summary>
    public static DomainName WildcardOf(DomainName name)
    {
        Span<byte> wildcard = stackalloc byte[2 + WireName.MaxLength];
        return DomainName.FromWire(wildcard[..WireName.WriteWildcard(name.Wire, wildcard)]);
    }

    /// <summary>Says what to do where an RRset of that type stands at a name already.</summary>
    public static string? FindRecords(IStoreSession session, Zone zone, DomainName owner, RecordType type) =>
        session.Records.Find(zone.Apex, new RecordKey(owner, type)) is null
            ? null
            : $"{owner.ToUndottedString()} has {RecordTypeText.Format(type)} records of its own; delete those first";

    /// <summary>Says what to do where a number, hole or block publishes the RRset already.</summary>
    public static string? FindObject(IStoreSession session, Zone zone, RecordKey key)
    {
        if (key.Type is not (RecordType.NAPTR or RecordType.TXT))
            return null;
        var isWildcard = key.Owner.IsWildcard;
        if (!EnumDomain.TryParse(isWildcard ? key.Owner.Parent : key.Owner, out var digits, out var root) || root != zone.Root)
            return null;
        if (isWildcard)
            return key.Type is RecordType.NAPTR && session.Blocks.Find(zone.Apex, digits) is { Value.Length: null } ? $"the block {digits} publishes NAPTR records here; change that" : null;
        return session.Numbers.Find(zone.Apex, digits) is { } number && number.Value.IsHole == (key.Type is RecordType.TXT)
            ? $"{digits} is registered as a {(number.Value.IsHole ? "hole" : "number")} and publishes {RecordTypeText.Format(key.Type)} records here; change that"
            : null;
    }

    /// <summary>Warns of a delegation at or above a number or prefix, which keeps it from being published.</summary>
    public static IEnumerable<ObjectFinding> CheckDelegations(IStoreSession session, Zone zone, string field, E164Number digits) =>
        session.Delegations.Above(zone.Apex, digits) is [var cut, ..]
            ? [ObjectRules.BelowDelegation.At(field, $"{digits} is not published: {cut.Value.Prefix} is delegated")]
            : [];

    /// <summary>Warns of what a delegation keeps from being published, and of one that keeps the delegation itself from it.</summary>
    public static IEnumerable<ObjectFinding> CheckDelegation(IStoreSession session, Zone zone, E164Number prefix)
    {
        if (session.Delegations.Above(zone.Apex, prefix) is [var cut, ..] && cut.Value.Prefix != prefix)
            yield return ObjectRules.BelowDelegation.At("prefix", $"{prefix} is not published: {cut.Value.Prefix} is delegated");
        else if (session.Numbers.Any(zone.Apex, prefix) || session.Blocks.Any(zone.Apex, prefix))
            yield return ObjectRules.BelowDelegation.At("prefix", $"numbers or blocks at or below {prefix} are not published while it is delegated");
    }
}
