using System.Globalization;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>BIND and we agree on what is a record of each type, and on how it is written.</summary>
public sealed class BindDifferentialTests
{
    // One seed in the ordinary run, so that an oddity of BIND's reading does not come and go; any other on demand.
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("ENUMDNS_SEED") ?? "2", CultureInfo.InvariantCulture);

    // BIND lets an SOA stand at the apex only; named-checkzone gets its one from BindCheckZone.
    private static readonly RecordType[] Types = [.. RecordSamples.Types.Where(type => type != RecordType.SOA)];

    [Fact]
    public void Every_generated_record_is_printed_as_BIND_prints_it()
    {
        var samples = new RecordSamples(Seed);
        var records = Enumerable.Range(0, 30 * Types.Length).Select(i => Types[i % Types.Length]).Select(type => (Type: type, Text: samples.Next(type))).ToList();
        AssertAgreement(records, generic: false);
    }

    [Fact]
    public void Mutated_text_is_refused_where_BIND_refuses_it()
    {
        const string Inserts = ".,=#@ 019afzEN{}";
        var random = new Random(Seed);
        var samples = new RecordSamples(Seed);
        var records = new List<(RecordType Type, string Text)>();
        for (var i = 0; i < 60 * Types.Length; i++)
        {
            var type = Types[i % Types.Length];
            var text = samples.Next(type);
            var position = random.Next(text.Length);
            var insert = Inserts[random.Next(Inserts.Length)].ToString();
            text = random.Next(3) switch
            {
                0 => text.Remove(position, 1),
                1 => text.Insert(position, insert),
                _ => text.Remove(position, 1).Insert(position, insert),
            };

            // After a fault BIND does not find the end of a line that holds quotes, and an escape may swallow the line's end.
            // Of the digits of EUI-48 and EUI-64 addresses it reads with sscanf what it can; RFC 7043 wants pairs.
            if (!text.Contains('"') && !text.EndsWith('\\') && type is not (RecordType.EUI48 or RecordType.EUI64))
                records.Add((type, text));
        }

        AssertAgreement(records, generic: false);
    }

    [Fact]
    public void Mutated_octets_are_refused_where_BIND_refuses_them()
    {
        var random = new Random(Seed);
        var samples = new RecordSamples(Seed);
        var records = new List<(RecordType Type, string Text)>();
        for (var i = 0; i < 60 * Types.Length; i++)
        {
            var type = Types[i % Types.Length];
            var octets = RecordIdentityTests.Mutate(RdataText.Parse(type, samples.Next(type)), random);
            records.Add((type, $"\\# {octets.Length} {Convert.ToHexString(octets)}"));
        }

        AssertAgreement(records, generic: true);
    }

    private static void AssertAgreement(List<(RecordType Type, string Text)> records, bool generic)
    {
        var judged = BindCheckZone.Judge([.. records.Select(record => $"{(generic ? $"TYPE{(int)record.Type}" : RecordTypeText.Format(record.Type))} {record.Text}")]);
        var disagreements = records.Zip(judged, (record, bind) => Compare(record.Type, record.Text, bind)).OfType<string>().ToList();
        Assert.True(disagreements.Count == 0, $"seed {Seed}, {disagreements.Count} of {records.Count}:\n{string.Join('\n', disagreements.Take(20))}");
    }

    /// <summary>Where BIND and we disagree about a record, or null.</summary>
    private static string? Compare(RecordType type, string text, string? bind)
    {
        var (rdata, fault, _) = RdataText.TryParse(type, text);
        var ours = rdata is null ? null : RdataText.Format(type, rdata);
        if (Spelled(bind) == Spelled(ours) || (rdata is null ? IsOddOfBind(fault!) : bind is null ? BindAsksMore(type, rdata) : IsFarTime(type, rdata)))
            return null;
        return $"{type} {text}: BIND {bind ?? "refuses it"}, we {ours ?? fault}";
    }

    // It reads flags of keys in hexadecimal too, and takes signature times of any year modulo 2^32 seconds.
    private static bool IsOddOfBind(string fault) => fault.StartsWith("flags: ", StringComparison.Ordinal) || fault.Contains(": not a time", StringComparison.Ordinal);

    // It prints times that are 68 years ahead as past ones.
    private static bool IsFarTime(RecordType type, byte[] rdata) =>
        type is RecordType.RRSIG && Math.Max(new RrsigData(rdata).Inception, new RrsigData(rdata).Expiration) > int.MaxValue;

    /// <summary>Whether BIND looks into what is left to others here: NSD and Knot do not.</summary>
    private static bool BindAsksMore(RecordType type, byte[] rdata) => type switch
    {
        // It compiles the regexp.
        RecordType.NAPTR => true,
        // It wants the signer's name to have no more labels than the owner.
        RecordType.RRSIG => new RrsigData(rdata) is var signature && signature.Labels < WireName.CountLabels(signature.SignerName),
        // It parses the name or object identifier at the start of private algorithms' keys.
        RecordType.DNSKEY or RecordType.CDNSKEY => rdata[3] is 253 or 254,
        _ => false,
    };

    // named-checkzone breaks long hexadecimal and base64 text with blanks (dig +nosplit does not), and some mnemonics are younger than it.
    private static string? Spelled(string? text) => text?
        .Replace(" ", "", StringComparison.Ordinal)
        .Replace("NXNAME", "TYPE128", StringComparison.Ordinal)
        .Replace("CLA", "TYPE263", StringComparison.Ordinal)
        .Replace("IPN", "TYPE264", StringComparison.Ordinal);
}
