using System.Text;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>
/// Lines that are like one before are read by what that one meant. A comment at the end keeps a line from being learned from, so the
/// same text with comments says what it means without that.
/// </summary>
public sealed class NaptrLineTests
{
    private static readonly string[] Owners = ["1.2.3", "@", "a.b", "*.1", "1.2.3.4.5", "5.5", "x-1", "7.", "*", "\t", " ", "4.4.example.", "9.9.9.9"];

    private static readonly string[] Forms =
    [
        " IN NAPTR 10 10 \"u\" \"E2U+sip\" \"{0}\" .",
        "\tIN NAPTR 10 11 \"u\" \"E2U+h323\" \"{0}\" .",
        " 60 NAPTR 10 10 \"u\" \"E2U+sip\" \"{0}\" .",
        "  NAPTR 1 2 u E2U+sip \"{0}\"   . ",
        " naptr 100 2 \"\" E2U+sip \"{0}\" .\r",
        " 1h IN NAPTR 1 2 \"u\" \"E2U+sip\" \"{0}\" a.b",
        " IN 5 NAPTR ( 1 2 \"u\" \"E2U+sip\" \"{0}\" . )",
        " IN NAPTR 1 2 \"u\" \"E2U+sip\" {0} .",
        " IN TXT \"{0}\"",
        " IN A 192.0.2.1",
    ];

    private static readonly string[] Regexps =
        ["!^.*$!sip:+33199000001@example.net!", "", "!^.*$!h323:a@example.net!", "!a!b;c!", "!x y!(z)!", "!^.*$!sip:\\\\1@b!", "!\\\"!!", "!\\035!!", "!a\rb!c!"];

    [Fact]
    public void Lines_like_one_before_mean_what_their_own_text_says()
    {
        var (records, findings) = (0, 0);
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var (plain, commented) = (new StringBuilder(), new StringBuilder());
            if (random.Next(4) > 0)
                Append("$TTL 3600\n", "$TTL 3600\n");
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                var line = Line(random);
                if (random.Next(6) == 0)
                    Append(Damage(line, random) + "\n");
                else if (line.EndsWith('\r'))
                    Append(line + "\n", line[..^1] + ";\r\n");
                else
                    Append(line + "\n", line + ";\n");
            }

            var read = MasterFile.Read(plain.ToString());
            var expected = MasterFile.Read(commented.ToString());
            Assert.Equal(expected.Records, read.Records);
            Assert.Equal(expected.Places, read.Places);
            Assert.Equal(expected.Findings, read.Findings);
            records += read.Records.Count;
            findings += read.Findings.Count;

            void Append(string line, string? other = null)
            {
                plain.Append(line);
                commented.Append(other ?? line);
            }
        }

        Assert.True(records > 40_000 && findings > 5_000, $"{records} records, {findings} findings");
    }

    private static string Line(Random random)
    {
        var form = Forms[random.Next(random.Next(3) == 0 ? Forms.Length : 3)];
        var regexp = random.Next(8) == 0 ? new string('x', 250 + random.Next(10)) : Regexps[random.Next(random.Next(3) == 0 ? Regexps.Length : 3)];
        return Owners[random.Next(Owners.Length)] + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, regexp);
    }

    private static string Damage(string line, Random random)
    {
        const string Octets = "\"();\\ \t\r\n.$@0A\0";
        var position = random.Next(line.Length);
        return random.Next(3) switch
        {
            0 => line.Insert(position, Octets[random.Next(Octets.Length)].ToString()),
            1 => line.Remove(position, 1),
            _ => line[..position] + Octets[random.Next(Octets.Length)] + line[(position + 1)..],
        };
    }
}
