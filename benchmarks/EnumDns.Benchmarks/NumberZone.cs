using System.Text;
using EnumDns.Fixtures;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>A zone of telephone numbers, two NAPTR records each, the same for the same size.</summary>
internal sealed class NumberZone
{
    private const int Seed = 2009;
    private readonly NumberZoneGenerator _generator;

    /// <summary>A zone of so many numbers, with blocks and delegations beside them.</summary>
    public NumberZone(int numbers) =>
        _generator = new NumberZoneGenerator(Seed, numbers) { Blocks = 1000, Delegations = 1000 };

    /// <summary>The apex.</summary>
    public static DomainName Apex { get; } = DomainName.Parse(NumberZoneGenerator.Apex);

    /// <summary>The master file.</summary>
    public byte[] ToMasterFile()
    {
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, Encoding.ASCII, leaveOpen: true))
            _generator.Write(writer);
        return file.ToArray();
    }

    /// <summary>The zone as it is served.</summary>
    public static ZoneSnapshot Load(byte[] masterFile) =>
        ZoneLoad.Read("benchmark", new MemoryStream(masterFile), Apex, openInclude: null).Zone
        ?? throw new InvalidOperationException("the generated zone does not load");

    /// <summary>A query for NAPTR, as a resolver sends it: EDNS with 1,232 octets.</summary>
    /// <param name="kind">What it meets.</param>
    /// <param name="random">Chooses the number.</param>
    public byte[] NextQuery(AnswerKind kind, Random random)
    {
        var digits = kind switch
        {
            AnswerKind.Exact => _generator.NumberAt(random.Next(_generator.Numbers)).ToString(),
            AnswerKind.Wildcard => $"{_generator.BlockAt(random.Next(_generator.Blocks))}{random.Next(100):D2}",
            AnswerKind.Referral => $"{_generator.DelegationAt(random.Next(_generator.Delegations))}{random.Next(100):D2}",
            _ => _generator.NumberAt(_generator.Numbers + random.Next(1_000_000)).ToString(),
        };
        var name = NameOf(digits);
        return
        [
            (byte)random.Next(256), (byte)random.Next(256), 0, 0, 0, 1, 0, 0, 0, 0, 0, 1,
            .. name.Wire, 0, 35, 0, 1,
            0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0,
        ];
    }

    /// <summary>The name of one of the zone's numbers.</summary>
    /// <param name="random">Chooses the number.</param>
    public DomainName NextNumber(Random random) => NameOf(_generator.NumberAt(random.Next(_generator.Numbers)).ToString());

    private static DomainName NameOf(string digits) => DomainName.Parse(string.Join('.', digits.TrimStart('+').Reverse()) + ".nrenum.net.");
}
