using System.Buffers.Binary;
using System.Net.Sockets;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>A zone cut (RFC 9499 section 7) as the zone above it publishes it: a delegation, or another zone of the registry.</summary>
/// <param name="Owner">The name of the cut.</param>
/// <param name="Rrsets">NS, and DS where the child is signed.</param>
/// <param name="Glue">The addresses of those name servers that lie at or below the cut, each RRset with its owner.</param>
internal sealed record ZoneCut(DomainName Owner, IReadOnlyList<RrsetData> Rrsets, IReadOnlyList<NodeRrset> Glue)
{
    /// <summary>The cut that a delegation makes.</summary>
    public static ZoneCut Of(Delegation delegation, Zone zone)
    {
        var owner = EnumDomain.Format(delegation.Prefix, zone.Root);
        var ttl = delegation.Ttl ?? zone.DefaultTtl;
        var rrsets = new List<RrsetData> { new(RecordType.NS, ttl, [.. delegation.Servers.Select(server => server.Host).Distinct().Select(host => host.Wire.ToArray())]) };
        if (delegation.Signers.Count > 0)
            rrsets.Add(new RrsetData(RecordType.DS, ttl, [.. delegation.Signers.Distinct().Select(SignerOf)]));

        // RFC 9499 section 7: addresses of other hosts are not glue; they are found in the zone that the host is in.
        var glue =
            from server in delegation.Servers
            where server.Host.IsAtOrBelow(owner)
            from family in server.Addresses.Distinct().GroupBy(address => address.AddressFamily)
            let type = family.Key == AddressFamily.InterNetwork ? RecordType.A : RecordType.AAAA
            select new NodeRrset(server.Host, new RrsetData(type, ttl, [.. family.Select(address => address.GetAddressBytes())]));
        return new ZoneCut(owner, rrsets, [.. glue]);
    }

    /// <summary>The cut above a zone of the registry: its own NS RRset, and addresses that it or a zone below it has for its servers.</summary>
    public static ZoneCut Of(Zone child, IStoreSession session, IReadOnlyList<StoredZone> zones)
    {
        var glue = new List<NodeRrset>();
        foreach (var host in child.NameServers.Distinct().Where(host => host.IsAtOrBelow(child.Apex)))
        {
            var home = zones.Where(zone => host.IsAtOrBelow(zone.Zone.Apex)).MaxBy(zone => zone.Zone.Apex.LabelCount)!.Zone;
            glue.AddRange(
                from records in session.Records.At(home.Apex, host)
                where records.Value.Type is RecordType.A or RecordType.AAAA
                select new NodeRrset(host, ObjectRrsets.Of(records.Value, home)));
        }

        return new ZoneCut(child.Apex, [ObjectRrsets.NameServersOf(child)], glue);
    }

    // RFC 4034 section 5.1.
    private static byte[] SignerOf(DelegationSigner signer)
    {
        var digest = Convert.FromHexString(signer.Digest);
        var rdata = new byte[4 + digest.Length];
        BinaryPrimitives.WriteUInt16BigEndian(rdata, signer.KeyTag);
        rdata[2] = signer.Algorithm;
        rdata[3] = signer.DigestType;
        digest.CopyTo(rdata, 4);
        return rdata;
    }
}
