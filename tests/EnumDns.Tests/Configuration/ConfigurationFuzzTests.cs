using EnumDns.Configuration;

namespace EnumDns.Tests.Configuration;

/// <summary>No text makes the reader throw, and each mistake has a place in the text.</summary>
public sealed class ConfigurationFuzzTests
{
    private const string Good = """
        # comment
        data: "/var/lib/enum\u0064ns"
        zones: 'it''s'
        dns:
          listen: [192.0.2.1, "[2001:db8::1]:5300"]
          nsid: >-
            folded
            text
          tcp: {clients: 100, idle-timeout: 3}
        api:
          listen:
            - 127.0.0.1:5380
          max-body: 64KiB
        ? registry
        : {enabled: false}
        ...
        """;

    private static readonly string[] Pieces =
        ["\n", "  ", "\t", ":", "- ", "? ", "[", "]", "{", "}", "&a ", "*a", "!!str ", "!<x> ", "|", ">", "'", "\"", "\\", "\\x", "%YAML 9.9\n", "---\n", "...\n", "#", ",", "\0", "\uFEFF", "\uD800", "\u0085", "<<: ", "@", "`", "é"];

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var text = Good;
            for (var edits = random.Next(1, 6); edits > 0; edits--)
                text = Mutate(text, random);
            Check(text);
        }
    }

    [Fact]
    public void Deep_nesting_ends_with_a_mistake()
    {
        foreach (var open in new[] { "[", "{", "{a: ", "? ", "- ", "[{" })
            Check(string.Concat(Enumerable.Repeat(open, 3_000)));
        Check(string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + "a:\n")));
    }

    private static void Check(string text)
    {
        var lines = text.Split('\n').Length;
        foreach (var mistake in ConfigurationFileReader.Read("f", text).Mistakes)
        {
            var place = mistake.Place.Split(':');
            Assert.InRange(int.Parse(place[1]), 1, lines + text.Count(character => character is '\u0085') + 1);
            Assert.True(int.Parse(place[2]) >= 1, mistake.Place);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            1 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
            _ => text.Insert(at, text.Substring(random.Next(text.Length + 1) is var from ? from : 0, Math.Min(random.Next(20), text.Length - from))),
        };
    }
}
