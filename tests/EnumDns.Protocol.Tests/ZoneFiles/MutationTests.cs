using System.Text;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Damaged master files are read to the end.</summary>
public sealed class MutationTests
{
    private static readonly string[] Pieces =
        ["(", ")", "\"", "\\", ";", "\r", "\n", "\r\n", "\0", "$", "@", " ", "\t", "\\#", "$TTL", "$ORIGIN", "$INCLUDE sub", "$GENERATE 0-9 ", "${", "TYPE", "4294967296", ".", "..", "\\256"];

    [Fact]
    public void Damaged_files_never_throw_and_every_finding_has_a_place()
    {
        var limits = new ZoneFileLimits { EntryOctets = 500, GeneratedRecords = 200, IncludedFiles = 20 };
        for (var seed = 1; seed <= 4000; seed++)
        {
            var random = new Random(seed);
            var source = new TrickyText(seed % 50 + 1, isForBind: true);
            var (zone, included) = (Damage(source.Zone(), random), Damage(source.Included(), random));
            try
            {
                var read = MasterFile.Read(zone, new() { ["sub"] = included }, limits);
                Assert.All(read.Findings, finding => Assert.Matches(@"^(db|sub):[1-9]\d*:[1-9]\d*: (error|warning): [ -~]+$", finding));
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}");
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0 && damaged.Length > 1; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 20), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    damaged[at] = (char)random.Next(256);
                    break;
                default:
                    damaged.Insert(at, damaged.ToString(at, Math.Min(random.Next(1, 200), damaged.Length - at)));
                    break;
            }
        }

        return damaged.ToString();
    }
}
