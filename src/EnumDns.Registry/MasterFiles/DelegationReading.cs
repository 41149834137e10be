using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Makes delegations of zone cuts. What has another TTL than the NS RRset is not part of one.</summary>
internal static class DelegationReading
{
    /// <summary>The delegation at a cut.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="owner">The cut, which has an NS RRset.</param>
    /// <param name="prefix">The cut's digits.</param>
    /// <param name="objects">What TTLs are told by.</param>
    public static Delegation Read(ZoneSnapshot zone, DomainName owner, E164Number prefix, ObjectRecognition objects)
    {
        var contents = ZoneContents.Read(zone, owner);
        var servers = contents.Rrsets.Single(rrset => rrset.Type == RecordType.NS);
        var signers = contents.Rrsets.Where(rrset => rrset.Type == RecordType.DS && rrset.Ttl == servers.Ttl).SelectMany(rrset => rrset.Rdata);
        var hosts = servers.Rdata.Select(rdata => DomainName.FromWire(rdata));
        return new Delegation
        {
            Prefix = prefix,
            Servers = [.. hosts.Select(host => new DelegatedServer(host, [.. AddressesOf(zone, owner, host, servers.Ttl)]))],
            Signers = [.. signers.Select(SignerOf)],
            Ttl = objects.TtlOf(servers.Ttl),
        };
    }

    /// <summary>Whether an RRset at or below a cut is published for the cut's delegation.</summary>
    /// <param name="delegation">The delegation.</param>
    /// <param name="owner">The RRset's owner.</param>
    /// <param name="type">The RRset's type.</param>
    /// <param name="isCut">Whether the owner is the cut itself.</param>
    /// <param name="ttl">The RRset's TTL, null for the zone's default.</param>
    public static bool IsPart(Delegation delegation, DomainName owner, RecordType type, bool isCut, uint? ttl) =>
        ttl == delegation.Ttl && type switch
        {
            RecordType.DS => isCut,
            RecordType.A or RecordType.AAAA => delegation.Servers.Any(server => server.Host == owner),
            _ => false,
        };

    private static IEnumerable<IPAddress> AddressesOf(ZoneSnapshot zone, DomainName cut, DomainName host, uint ttl) =>
        host.IsAtOrBelow(cut)
            ? from rrset in ZoneContents.Read(zone, host).Rrsets
              where rrset.Type is RecordType.A or RecordType.AAAA && rrset.Ttl == ttl
              from rdata in rrset.Rdata
              select new IPAddress(rdata)
            : [];

    // RFC 4034 section 5.1.
    private static DelegationSigner SignerOf(byte[] rdata) =>
        new((ushort)(rdata[0] << 8 | rdata[1]), rdata[2], rdata[3], Convert.ToHexString(rdata.AsSpan(4)));
}
