using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>RFC 2181 section 10.3 and RFC 2782: NS, MX and SRV records lead to names that are no aliases.</summary>
internal static class TargetCheck
{
    /// <summary>Checks one name.</summary>
    public static void Check(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node, ulong number)
    {
        CheckType(faults, owner, node, number, RecordType.NS, 0);
        CheckType(faults, owner, node, number, RecordType.MX, 2);
        CheckType(faults, owner, node, number, RecordType.SRV, 6);
    }

    private static void CheckType(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node, ulong number, RecordType type, int targetStart)
    {
        if (!node.TryFind(type, out var rrset, out _))
            return;
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var rdata in rrset.Rdata(number, scratch))
        {
            var target = rdata[targetStart..];
            if (NameLookup.Find(faults.Zone, target).IsAlias)
                faults.Add(ZoneRule.TargetIsAlias, owner, $"has the {RecordTypeText.Format(type)} target {NameText.Format(target)}, which is an alias; name the host itself");
        }
    }
}
