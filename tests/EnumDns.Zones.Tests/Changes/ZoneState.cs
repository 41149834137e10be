using System.Buffers.Binary;
using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Changes;

/// <summary>A zone as a plain dictionary of RRsets, and random changes of it.</summary>
internal sealed class ZoneState
{
    /// <summary>The apex of all such zones.</summary>
    public static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");

    private static readonly string[] Labels = ["0", "1", "9", "*", "ns", "10", "_sip", "a"];

    private static readonly RecordType[] Types =
        [RecordType.NAPTR, RecordType.NAPTR, RecordType.NAPTR, RecordType.TXT, RecordType.A, RecordType.NS, RecordType.NS, RecordType.DNAME, RecordType.CNAME, RecordType.DS];

    private readonly Dictionary<(DomainName Owner, RecordType Type), RrsetData> _rrsets;

    private ZoneState(Dictionary<(DomainName Owner, RecordType Type), RrsetData> rrsets) => _rrsets = rrsets;

    /// <summary>A zone of its SOA alone.</summary>
    public static ZoneState New() => new(new() { [(Apex, RecordType.SOA)] = Soa(1) });

    /// <summary>The owners.</summary>
    public IEnumerable<DomainName> Owners => _rrsets.Keys.Select(key => key.Owner).Distinct();

    /// <summary>The SOA RRset with a serial number.</summary>
    public static RrsetData Soa(uint serial)
    {
        byte[] rdata = [2, (byte)'n', (byte)'s', 0, 0, .. new byte[16], 0, 0, 1, 44];
        BinaryPrimitives.WriteUInt32BigEndian(rdata.AsSpan(5), serial);
        return new RrsetData(RecordType.SOA, 3600, [rdata]);
    }

    /// <summary>This state with changes made; the old one stays.</summary>
    public ZoneState With(IEnumerable<RrsetChange> changes)
    {
        var rrsets = new Dictionary<(DomainName Owner, RecordType Type), RrsetData>(_rrsets);
        foreach (var change in changes)
        {
            if (change.Removed is { } removed)
                rrsets.Remove((change.Owner, removed.Type));
            if (change.Added is { } added)
                rrsets[(change.Owner, added.Type)] = added;
        }

        return new ZoneState(rrsets);
    }

    /// <summary>The zone built from scratch.</summary>
    public ZoneSnapshot Build()
    {
        var builder = new ZoneBuilder(Apex);
        foreach (var ((owner, type), rrset) in _rrsets)
        {
            foreach (var rdata in rrset.Rdata)
                builder.Add(owner.Wire, type, rrset.Ttl, rdata, 0);
        }

        return builder.Build();
    }

    /// <summary>What stands at a name.</summary>
    public NodeContents At(DomainName owner) => new(owner, [.. _rrsets.Where(entry => entry.Key.Owner == owner).Select(entry => entry.Value)]);

    /// <summary>Random changes, of which some change nothing or the same RRset twice; the SOA's serial goes up.</summary>
    public List<RrsetChange> RandomChanges(Random random)
    {
        var changes = new List<RrsetChange>();
        for (var i = random.Next(1, random.Next(4) == 0 ? 40 : 4); i > 0; i--)
        {
            // Cuts and DNAMEs go more often than other RRsets: what they hide comes back.
            var hides = random.Next(2) == 0;
            if (random.Next(5) < 2 && _rrsets.Keys.Where(key => hides ? key.Type is RecordType.NS or RecordType.DNAME : key.Type != RecordType.SOA).ToList() is { Count: > 0 } there)
            {
                var (owner, type) = there[random.Next(there.Count)];
                var added = random.Next(3) == 0 ? RandomRrset(random, owner, type) : null;
                changes.Add(new RrsetChange(owner, _rrsets[(owner, type)], added));
            }
            else
            {
                var owner = RandomName(random);
                var added = RandomRrset(random, owner, Types[random.Next(Types.Length)]);
                changes.Add(new RrsetChange(owner, _rrsets.GetValueOrDefault((owner, added.Type)), added));
            }
        }

        var soa = _rrsets[(Apex, RecordType.SOA)];
        changes.Add(new RrsetChange(Apex, soa, Soa(new SoaData(soa.Rdata[0]).Serial + 1)));
        return changes;
    }

    /// <summary>A random name at or below the apex, in any case.</summary>
    public static DomainName RandomName(Random random)
    {
        var labels = random.Next(2) == 0 ? 3 : Labels.Length;
        var prefix = Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 20 : 5)).Select(_ => Labels[random.Next(labels)] + ".");
        return DomainName.Parse(string.Concat(prefix) + Apex);
    }

    /// <summary>Everything that a snapshot holds, line by line; the records of an RRset in their order or, on demand, sorted.</summary>
    public static string Describe(ZoneSnapshot zone, bool sorted = false)
    {
        var text = new StringBuilder($"{zone.Apex} {zone.Serial} {zone.NegativeTtl} {zone.RecordCount} records {zone.NameCount} names\n");
        zone.Visit((owner, node, number) =>
        {
            for (var i = 0; i < node.Count; i++)
            {
                node.Get(i, out var rrset, out var signatures);
                text.Append($"{NameText.Format(owner)} {number:x} {rrset.Type} {rrset.Ttl} {signatures.IsEmpty}");
                var records = new List<string>();
                foreach (var rdata in rrset.Rdata(number, new byte[RrsetView.MaxPatchedLength]))
                    records.Add(Convert.ToHexString(rdata));
                text.Append(' ').AppendJoin(' ', sorted ? records.Order() : records).Append('\n');
            }
        });
        foreach (var roots in new[] { zone.Cuts, zone.Redirections })
        {
            text.Append("roots");
            for (var place = default(Zones.Index.Cursor); roots.Numbers.TryGet(place, out var key, out var node); place = roots.Numbers.Next(place))
                text.Append($" {key:x}:{new NodeView(zone.Store, node).RecordCount}");
            for (var place = default(Zones.Index.Cursor); roots.Names.TryGet(place, out var key, out var node); place = roots.Names.Next(place))
                text.Append($" {Convert.ToHexString(key)}:{new NodeView(zone.Store, node).RecordCount}");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static RrsetData RandomRrset(Random random, DomainName owner, RecordType type)
    {
        var count = type is RecordType.CNAME or RecordType.DNAME && random.Next(8) > 0 ? 1 : random.Next(1, 4);
        var rdata = Enumerable.Range(0, count).Select(_ => RandomRdata(random, owner, type)).DistinctBy(Convert.ToHexString);
        return new RrsetData(type, (uint)random.Next(1, 3) * 60, [.. rdata]);
    }

    private static byte[] RandomRdata(Random random, DomainName owner, RecordType type)
    {
        var prefix = owner.ToString()[..^Apex.ToString().Length].Replace(".", "", StringComparison.Ordinal);
        var digits = Encoding.ASCII.GetBytes([.. prefix.Reverse()]);
        return type switch
        {
            RecordType.A => [192, 0, 2, (byte)random.Next(4)],
            RecordType.NS or RecordType.CNAME or RecordType.DNAME => RandomName(random).Wire.ToArray(),
            RecordType.DS => [0, 1, 13, 2, (byte)random.Next(4)],
            RecordType.NAPTR => [0, 10, 0, (byte)random.Next(4), 1, (byte)'u', 7, .. "E2U+sip"u8, (byte)(11 + digits.Length), .. "!^.*$!sip:"u8, .. digits, (byte)'!', 0],
            _ => [(byte)digits.Length, .. digits],
        };
    }
}
