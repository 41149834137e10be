using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>Properties over generated, mutated and random records of every type.</summary>
public sealed class RecordIdentityTests
{
    private const int SamplesOfEachType = 200;
    private static readonly int Seed = Random.Shared.Next();

    public static TheoryData<RecordType> Types => [.. RecordSamples.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_to_octets_to_text_to_octets_is_the_identity(RecordType type)
    {
        var samples = new RecordSamples(Seed);
        for (var i = 0; i < SamplesOfEachType; i++)
        {
            var text = samples.Next(type);
            var rdata = RdataText.Parse(type, text);
            var formatted = RdataText.Format(type, rdata);
            AssertIdentity(type, rdata, $"seed {Seed}, {type} {text}");
            Assert.Equal(formatted, RdataText.Format(type, RdataText.Parse(type, formatted)));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Mutated_octets_are_refused_or_keep_their_identity(RecordType type)
    {
        var random = new Random(Seed);
        var samples = new RecordSamples(Seed);
        var accepted = 0;
        for (var i = 0; i < 10 * SamplesOfEachType; i++)
        {
            var mutated = Mutate(RdataText.Parse(type, samples.Next(type)), random);
            if (RdataText.Read(type, mutated, 0) is not { } rdata)
                continue;
            accepted++;
            AssertIdentity(type, rdata, $"seed {Seed}, {type} {Convert.ToHexString(mutated)}");
        }

        Assert.True(accepted > 0, $"seed {Seed}: nothing was accepted");
    }

    [Fact]
    public void Random_octets_are_refused_or_keep_their_identity_whatever_the_type()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 200_000; i++)
        {
            var type = (RecordType)(i % 300);
            var octets = new byte[random.Next(60)];
            random.NextBytes(octets);
            if (random.Next(2) == 0)
                octets.AsSpan().Replace(octets.Length > 0 ? octets[^1] : (byte)0, (byte)random.Next(4));
            var stored = RdataText.Read(type, octets, random.Next(octets.Length + 1));
            if (stored is not null && !RecordTypeText.IsMeta(type))
                AssertIdentity(type, stored, $"seed {Seed}, {type} {Convert.ToHexString(octets)}");
            RdataText.Format(type, octets);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Mutated_text_is_refused_with_a_fault_of_one_line_or_keeps_its_identity(RecordType type)
    {
        const string Inserts = "\"\\()-+.,=#@ 019afzEN%{}\t\0\u00e9";
        var random = new Random(Seed);
        var samples = new RecordSamples(Seed);
        for (var i = 0; i < 5 * SamplesOfEachType; i++)
        {
            var text = samples.Next(type);
            var position = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(position, 1),
                1 => text.Insert(position, Inserts[random.Next(Inserts.Length)].ToString()),
                _ => text[..position] + Inserts[random.Next(Inserts.Length)] + text[(position + 1)..],
            };
            var (rdata, fault, _) = RdataText.TryParse(type, text);
            if (rdata is not null)
                AssertIdentity(type, rdata, $"seed {Seed}, {type} {text}");
            else
                Assert.True(fault is not null && fault.All(c => c is >= ' ' and < '\u007f') && fault.Length is > 0 and < 400, $"seed {Seed}, {type} {text}: {fault}");
        }
    }

    private static void AssertIdentity(RecordType type, byte[] rdata, string at)
    {
        Assert.True(RdataCodec.IsWellFormed(type, rdata), at);
        var text = RdataText.Format(type, rdata);
        var (parsed, fault, _) = RdataText.TryParse(type, text);
        Assert.True(parsed is not null && parsed.AsSpan().SequenceEqual(rdata), $"{at}: {text}: {fault ?? Convert.ToHexString(parsed!)}");
        Assert.True(RdataText.Read(type, rdata, 0).AsSpan().SequenceEqual(rdata), at);
    }

    internal static byte[] Mutate(byte[] octets, Random random)
    {
        var mutated = octets.ToList();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var position = random.Next(mutated.Count + 1);
            switch (random.Next(3))
            {
                case 0 when position < mutated.Count:
                    mutated.RemoveAt(position);
                    break;
                case 1 when position < mutated.Count:
                    mutated[position] = (byte)random.Next(random.Next(2) == 0 ? 256 : 4);
                    break;
                default:
                    mutated.Insert(position, (byte)random.Next(random.Next(2) == 0 ? 256 : 4));
                    break;
            }
        }

        return [.. mutated];
    }
}
