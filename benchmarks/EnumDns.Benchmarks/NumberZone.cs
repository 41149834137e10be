using System.IO.Pipelines;
using System.Text;
using EnumDns.Fixtures;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
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

    /// <summary>The zone as it is served. It is made from a master file that is read while it is written.</summary>
    public ZoneSnapshot Load()
    {
        using var file = OpenMasterFile();
        return Load(file);
    }

    /// <summary>A master file as a zone.</summary>
    public static ZoneSnapshot Load(Stream masterFile) =>
        ZoneLoad.Read("benchmark", masterFile, Apex, openInclude: null).Zone ?? throw new InvalidOperationException("the generated zone does not load");

    /// <summary>The master file as octets.</summary>
    public byte[] ToMasterFile()
    {
        using var octets = new MemoryStream();
        using var file = OpenMasterFile();
        file.CopyTo(octets);
        return octets.ToArray();
    }

    // That of ten million numbers is longer than an array can be.
    private Stream OpenMasterFile()
    {
        var pipe = new Pipe();
        _ = Task.Run(() =>
        {
            using var writer = new StreamWriter(pipe.Writer.AsStream(), Encoding.ASCII, 64 * 1024);
            _generator.Write(writer);
        });
        return pipe.Reader.AsStream();
    }

    /// <summary>A query as a resolver sends it: EDNS with 1,232 octets; for NAPTR, but where there is to be no data.</summary>
    /// <param name="kind">What it meets.</param>
    /// <param name="random">Chooses the number.</param>
    public byte[] NextQuery(AnswerKind kind, Random random)
    {
        var digits = kind switch
        {
            AnswerKind.Exact or AnswerKind.NoData or AnswerKind.Refused => _generator.NumberAt(random.Next(_generator.Numbers)).ToString(),
            AnswerKind.Wildcard => $"{_generator.BlockAt(random.Next(_generator.Blocks))}{random.Next(100):D2}",
            AnswerKind.Referral => $"{_generator.DelegationAt(random.Next(_generator.Delegations))}{random.Next(100):D2}",
            _ => _generator.NumberAt(_generator.Numbers + random.Next(1_000_000)).ToString(),
        };
        var name = NameOf(digits, kind is AnswerKind.Refused ? "example.net." : "nrenum.net.");
        return
        [
            (byte)random.Next(256), (byte)random.Next(256), 0, 0, 0, 1, 0, 0, 0, 0, 0, 1,
            .. name.Wire, 0, (byte)(kind is AnswerKind.NoData ? RecordType.SRV : RecordType.NAPTR), 0, 1,
            0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0,
        ];
    }

    /// <summary>One of the zone's numbers.</summary>
    /// <param name="random">Chooses the number.</param>
    public E164Number NextNumber(Random random) => _generator.NumberAt(random.Next(_generator.Numbers));

    /// <summary>The name of a number.</summary>
    public static DomainName NameOf(E164Number number) => NameOf(number.ToString(), "nrenum.net.");

    private static DomainName NameOf(string digits, string root) => DomainName.Parse(string.Join('.', digits.TrimStart('+').Reverse()) + "." + root);
}
