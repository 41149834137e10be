using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>What goes into a builder comes out of its zone.</summary>
public sealed class ZoneBuilderTests
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");

    private sealed record Row(DomainName Owner, RecordType Type, uint Ttl, string Rdata);

    [Fact]
    public void A_zone_holds_exactly_the_records_given_in_any_order()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var rows = RandomRows(random);
            var builder = new ZoneBuilder(Apex);
            foreach (var row in rows.OrderBy(_ => random.Next()))
                Assert.True(builder.Add(row.Owner.Wire, row.Type, row.Ttl, Convert.FromHexString(row.Rdata), 0));
            var zone = builder.Build();
            Assert.Empty(builder.Anomalies);
            Assert.Equal(rows.Count, zone.RecordCount);
            Assert.Equal(rows, [.. RowsOf(zone)]);
        }
    }

    [Fact]
    public void Numbers_whose_records_differ_only_in_their_own_digits_share_one_node()
    {
        var builder = new ZoneBuilder(Apex);
        AddNaptr(builder, "426687300", "sip:+33426687300@ccmcu40.in2p3.fr");
        AddNaptr(builder, "426687301", "sip:+33426687301@ccmcu40.in2p3.fr");
        AddNaptr(builder, "426687302", "sip:+33426687399@ccmcu40.in2p3.fr");
        var zone = builder.Build();
        var nodes = new List<uint>();
        var regexps = new List<string>();
        zone.Visit((_, node, number) =>
        {
            nodes.Add(node.Address);
            node.Get(0, out var rrset, out var signatures);
            Assert.True(signatures.IsEmpty);
            foreach (var rdata in rrset.Rdata(number, new byte[RrsetView.MaxPatchedLength]))
                regexps.Add(Encoding.ASCII.GetString(rdata[16..^1]));
        });
        Assert.Equal(nodes[0], nodes[1]);
        Assert.NotEqual(nodes[0], nodes[2]);
        Assert.Equal(
            [
                "!^.*$!sip:+33426687300@ccmcu40.in2p3.fr!",
                "!^.*$!sip:+33426687301@ccmcu40.in2p3.fr!",
                "!^.*$!sip:+33426687399@ccmcu40.in2p3.fr!",
            ],
            regexps);
    }

    [Fact]
    public void What_is_odd_is_reported_with_its_location()
    {
        var builder = new ZoneBuilder(Apex);
        var name = DomainName.Parse("1.3.3.nrenum.net.");
        var other = DomainName.Parse("2.3.3.nrenum.net.");
        Assert.True(builder.Add(name.Wire, RecordType.A, 60, [192, 0, 2, 1], 1));
        Assert.True(builder.Add(name.Wire, RecordType.A, 60, [192, 0, 2, 1], 2));
        Assert.True(builder.Add(other.Wire, RecordType.A, 60, [192, 0, 2, 1], 3));
        Assert.True(builder.Add(name.Wire, RecordType.A, 90, [192, 0, 2, 2], 4));
        Assert.False(builder.Add(DomainName.Parse("1.4.3.nrenum.net.").Wire, RecordType.A, 60, [192, 0, 2, 1], 5));
        var zone = builder.Build();
        Assert.Equal(
            [(ZoneAnomalyKind.Duplicate, 2), (ZoneAnomalyKind.OutOfZone, 5), (ZoneAnomalyKind.TtlDiffers, 4)],
            builder.Anomalies.Select(anomaly => (anomaly.Kind, anomaly.Location)));
        Assert.Equal(3, zone.RecordCount);
        Assert.Equal(1, builder.LocationOf(name.Wire));
        Assert.Equal(3, builder.LocationOf(other.Wire));
        Assert.All(RowsOf(zone), row => Assert.Equal(60u, row.Ttl));
    }

    [Fact]
    public void NAPTR_records_lie_in_the_order_of_ORDER_and_PREFERENCE()
    {
        var builder = new ZoneBuilder(Apex);
        var owner = DomainName.Parse("1.3.3.nrenum.net.").Wire;
        ushort[][] keys = [[100, 10], [10, 300], [10, 11], [9, 65535], [10, 12]];
        foreach (var key in keys)
            builder.Add(owner, RecordType.NAPTR, 60, [(byte)(key[0] >> 8), (byte)key[0], (byte)(key[1] >> 8), (byte)key[1], 0, 0, 0, 0], 0);
        var rows = RowsOf(builder.Build(), keepOrder: true).Select(row => row.Rdata[..8]);
        Assert.Equal(["0009FFFF", "000A000B", "000A000C", "000A012C", "0064000A"], rows);
    }

    [Fact]
    public void An_RRset_longer_than_a_chunk_of_the_store_is_kept_whole()
    {
        var builder = new ZoneBuilder(Apex);
        var random = new Random(1);
        var rows = new List<Row>();
        for (var i = 0; i < 100; i++)
        {
            var rdata = new byte[30_000];
            random.NextBytes(rdata);
            rows.Add(new Row(Apex, RecordType.NULL, 60, Convert.ToHexString(rdata)));
            rows.Add(new Row(DomainName.Parse($"n{i}.{Apex}"), RecordType.NULL, 60, Convert.ToHexString(rdata.AsSpan(0, 9))));
        }

        foreach (var row in rows)
            builder.Add(row.Owner.Wire, row.Type, row.Ttl, Convert.FromHexString(row.Rdata), 0);
        Assert.Equal([.. Ordered(rows)], [.. RowsOf(builder.Build())]);
    }

    private static void AddNaptr(ZoneBuilder builder, string number, string uri)
    {
        var owner = DomainName.Parse(string.Join('.', number.Reverse()) + "." + Apex);
        byte[] regexp = Encoding.ASCII.GetBytes($"!^.*$!{uri}!");
        byte[] rdata = [0, 10, 0, 10, 1, (byte)'u', 8, .. "E2U+sip "u8, (byte)regexp.Length, .. regexp, 0];
        builder.Add(owner.Wire, RecordType.NAPTR, 60, rdata, 0);
    }

    private static List<Row> RandomRows(Random random)
    {
        RecordType[] types = [RecordType.A, RecordType.TXT, RecordType.NAPTR, RecordType.RRSIG, (RecordType)65280];
        string[] labels = ["0", "1", "23", "*", "ns", "4"];
        var rows = new HashSet<Row>();
        for (var i = 0; i < 80; i++)
        {
            var prefix = Enumerable.Range(0, random.Next(6)).Select(_ => labels[random.Next(labels.Length)]);
            var owner = DomainName.Parse(string.Join('.', prefix.Append(Apex.ToString())));
            var type = types[random.Next(types.Length)];
            var digits = new string([.. owner.ToString()[..^(Apex.ToString().Length)].Replace(".", "", StringComparison.Ordinal).Reverse()]);
            var rdata = Encoding.ASCII.GetBytes($"{(char)0}{(char)random.Next(3)}some text {digits} and more of it {random.Next(4)} {digits}");
            rows.Add(new Row(owner, type, 60, Convert.ToHexString(rdata)));
        }

        return [.. Ordered(rows)];
    }

    private static IEnumerable<Row> Ordered(IEnumerable<Row> rows) =>
        rows.OrderBy(row => row.Owner).ThenBy(row => row.Type).ThenBy(row => row.Rdata, StringComparer.Ordinal);

    private static IEnumerable<Row> RowsOf(ZoneSnapshot zone, bool keepOrder = false)
    {
        var rows = new List<Row>();
        var scratch = new byte[RrsetView.MaxPatchedLength];
        zone.Visit((owner, node, number) =>
        {
            var name = DomainName.FromWire(owner);
            for (var i = 0; i < node.Count; i++)
            {
                node.Get(i, out var rrset, out var signatures);
                Collect(name, rrset, number);
                Collect(name, signatures, 0);
            }
        });
        return keepOrder ? rows : Ordered(rows);

        void Collect(DomainName owner, RrsetView rrset, ulong number)
        {
            if (rrset.IsEmpty)
                return;
            foreach (var rdata in rrset.Rdata(number, scratch))
                rows.Add(new Row(owner, rrset.Type, rrset.Ttl, Convert.ToHexString(rdata)));
        }
    }
}
