using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>RFC 1034 section 3.6.2: where a CNAME stands, it stands alone; RFC 4034 section 3 and 4 except RRSIG and NSEC.</summary>
internal static class AliasCheck
{
    /// <summary>Checks one name.</summary>
    public static void Check(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node)
    {
        if (!node.TryFind(RecordType.CNAME, out var aliases, out _))
            return;
        if (aliases.Count > 1)
            faults.Add(ZoneRule.SeveralAliases, owner, $"has {aliases.Count} CNAME records; keep one");

        var others = new List<string>();
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out _);
            if (!rrset.IsEmpty && rrset.Type is not (RecordType.CNAME or RecordType.NSEC))
                others.Add(RecordTypeText.Format(rrset.Type));
        }

        if (others.Count > 0)
            faults.Add(ZoneRule.AliasBesideData, owner, $"has a CNAME beside {string.Join(", ", others)}; take away one or the other");
    }
}
