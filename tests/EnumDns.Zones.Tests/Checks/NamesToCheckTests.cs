using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>A zone, just built or not, is checked at some of its names, which finds what a look at all names finds.</summary>
public sealed class NamesToCheckTests
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");
    private static readonly string[] Labels = ["0", "1", "9", "*", "ns", "10", "a"];
    private static readonly byte[] Target = [1, (byte)'1', .. Apex.Wire];

    private static readonly RecordType[] Plain = [RecordType.NAPTR, RecordType.TXT, RecordType.A, RecordType.AAAA, RecordType.URI];
    private static readonly RecordType[] Usual = [.. Plain, RecordType.NS, RecordType.CNAME, RecordType.DS, RecordType.MX, RecordType.SOA];
    private static readonly RecordType[] All = [.. Usual, RecordType.DNAME, RecordType.NSEC, RecordType.RRSIG, RecordType.DNSKEY, RecordType.NSEC3PARAM];

    [Fact]
    public void Faults_are_those_that_a_look_at_all_names_finds()
    {
        var (all, some, faults) = (0, 0, 0);
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var builder = new ZoneBuilder(Apex);
            var types = new[] { Plain, Usual, All }[seed % 3];
            builder.Add(Apex.Wire, RecordType.SOA, 3600, Rdata(RecordType.SOA), 0);
            for (var i = random.Next(40); i > 0; i--)
            {
                var type = types[random.Next(random.Next(2) == 0 ? Plain.Length : types.Length)];
                builder.Add(RandomName(random).Wire, type, 3600, Rdata(type), 0);
            }

            var zone = builder.Build();
            var found = ZoneCheck.Check(zone, builder);
            Assert.Equal(ZoneCheck.CheckNames(zone, null), found);
            Assert.Equal(ZoneCheck.Check(zone), found);
            (all, some) = builder.NamesToCheck is null ? (all + 1, some) : (all, some + 1);
            faults += found.Count;
        }

        Assert.True(all > 300 && some > 1000 && faults > 3000, $"{all} checked at all names, {some} at some, {faults} faults");
    }

    private static DomainName RandomName(Random random)
    {
        var name = Apex;
        for (var depth = random.Next(5); depth > 0; depth--)
            name = DomainName.Parse($"{Labels[random.Next(Labels.Length)]}.{name}");
        return name;
    }

    private static byte[] Rdata(RecordType type) => type switch
    {
        RecordType.SOA => [0, 0, .. new byte[20]],
        RecordType.MX => [0, 10, .. Target],
        // Over NAPTR, by the root.
        RecordType.RRSIG => [0, 35, .. new byte[16], 0, 1],
        RecordType.NSEC => [.. Target, 0, 1, 2],
        RecordType.NSEC3PARAM => [1, 0, 0, 0, 0],
        RecordType.DS or RecordType.DNSKEY => [0, 1, 13, 2, 5],
        RecordType.NS or RecordType.CNAME or RecordType.DNAME => Target,
        _ => [1, 2, 3, 4],
    };
}
