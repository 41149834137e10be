using System.Buffers.Binary;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>The RRset that each kind of object is in DNS, wherever it is published.</summary>
public static class ObjectRrsets
{
    /// <summary>The SOA of a zone (RFC 1035 section 3.3.13).</summary>
    public static RrsetData SoaOf(Zone zone, uint serial)
    {
        var names = zone.PrimaryServer.Wire.Length + zone.Mailbox.Wire.Length;
        var rdata = new byte[names + 20];
        zone.PrimaryServer.Wire.CopyTo(rdata);
        zone.Mailbox.Wire.CopyTo(rdata.AsSpan(zone.PrimaryServer.Wire.Length));
        ReadOnlySpan<uint> values = [serial, zone.Refresh, zone.Retry, zone.Expire, zone.Minimum];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(rdata.AsSpan(names + 4 * i), values[i]);
        return new RrsetData(RecordType.SOA, zone.SoaTtl ?? zone.DefaultTtl, [rdata]);
    }

    /// <summary>The NS RRset of a zone's apex, the same on both sides of the cut above it (RFC 1034 section 4.2.2).</summary>
    public static RrsetData NameServersOf(Zone zone) =>
        new(RecordType.NS, zone.NameServerTtl ?? zone.DefaultTtl, Distinct(zone.NameServers.Select(server => server.Wire.ToArray())));

    /// <summary>The NAPTR RRset of a number, or the TXT RRset of a hole.</summary>
    /// <exception cref="ArgumentException">The number breaks rules that registration checks; see <see cref="EndpointNaptr.RdataOf"/>.</exception>
    public static RrsetData Of(Number number, Zone zone)
    {
        var ttl = number.Ttl ?? zone.DefaultTtl;
        return number.HoleText is { } text
            ? new RrsetData(RecordType.TXT, ttl, [TextOf(text)])
            : new RrsetData(RecordType.NAPTR, ttl, RdataOf(number.Endpoints, EndpointScope.OfNumber(number.Digits)));
    }

    /// <summary>The NAPTR RRset of a block, as it is published for one of its numbers.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">A number that it admits; of no matter for a loose block.</param>
    /// <param name="zone">The zone.</param>
    /// <exception cref="ArgumentException">The block breaks rules that registration checks; see <see cref="EndpointNaptr.RdataOf"/>.</exception>
    public static RrsetData Of(Block block, E164Number number, Zone zone) =>
        new(RecordType.NAPTR, block.Ttl ?? zone.DefaultTtl, RdataOf(block.Endpoints, EndpointScope.Of(block, number)));

    /// <summary>Any other RRset.</summary>
    public static RrsetData Of(RecordSet records, Zone zone) => new(records.Type, records.Ttl ?? zone.DefaultTtl, records.Rdata);

    private static List<byte[]> RdataOf(IReadOnlyList<Endpoint> endpoints, EndpointScope scope)
    {
        // RFC 3403 section 4.1: clients sort by ORDER and PREFERENCE; the many that do not are served in that order.
        var ordered = IsOrdered(endpoints) ? endpoints : [.. endpoints.OrderBy(endpoint => endpoint.Order).ThenBy(endpoint => endpoint.Preference)];
        var rdata = new List<byte[]>(endpoints.Count);
        foreach (var endpoint in ordered)
            AddDistinct(rdata, EndpointNaptr.RdataOf(endpoint, scope));
        return rdata;
    }

    private static bool IsOrdered(IReadOnlyList<Endpoint> endpoints)
    {
        for (var i = 1; i < endpoints.Count; i++)
        {
            if ((endpoints[i - 1].Order, endpoints[i - 1].Preference).CompareTo((endpoints[i].Order, endpoints[i].Preference)) > 0)
                return false;
        }

        return true;
    }

    /// <summary>RDATA without what stands twice (RFC 2181 section 5).</summary>
    internal static List<byte[]> Distinct(IEnumerable<byte[]> rdata)
    {
        var distinct = new List<byte[]>();
        foreach (var candidate in rdata)
            AddDistinct(distinct, candidate);
        return distinct;
    }

    private static void AddDistinct(List<byte[]> rdata, byte[] candidate)
    {
        foreach (var other in rdata)
        {
            if (other.AsSpan().SequenceEqual(candidate))
                return;
        }

        rdata.Add(candidate);
    }

    private static byte[] TextOf(string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(octets.Length, byte.MaxValue, nameof(text));
        return [(byte)octets.Length, .. octets];
    }
}
