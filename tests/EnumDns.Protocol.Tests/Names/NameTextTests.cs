using System.Text;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Names;

/// <summary>Names in text.</summary>
public sealed class NameTextTests
{
    private static readonly byte[] Origin = DomainName.Parse("example.net.").Wire.ToArray();
    private static readonly int Seed = Random.Shared.Next();

    [Fact]
    public void Octets_to_text_to_octets_is_the_identity()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var text = NameText.Format(name);
            Assert.True(text.All(c => c is > ' ' and < '\u007f') && text.Length <= 1009, $"seed {Seed}: {text}");
            Assert.Equal((NameFault.None, Convert.ToHexString(name)), Parse(text, []));
            Assert.Equal((NameFault.None, Convert.ToHexString(name)), Parse(text, Origin));
        }
    }

    [Fact]
    public void A_relative_name_is_completed_by_the_origin()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var origin = source.Next();
            if (name.Length == 1)
                continue;
            byte[] whole = [.. name[..^1], .. origin];
            var expected = whole.Length <= WireName.MaxLength ? (NameFault.None, Convert.ToHexString(whole)) : (NameFault.NameTooLong, "");
            Assert.Equal(expected, Parse(NameText.Format(name)[..^1], origin));
        }
    }

    [Fact]
    public void Mutated_text_gives_a_valid_name_or_a_fault()
    {
        const string Inserts = "..\\\\@*09 a\u00e9\0";
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = NameText.Format(source.Next());
            var position = source.Random.Next(text.Length);
            text = text[..position] + Inserts[source.Random.Next(Inserts.Length)] + text[(position + source.Random.Next(2))..];
            var (fault, name) = Parse(text, Origin);
            var wire = Convert.FromHexString(name);
            Assert.True(fault is NameFault.None ? WireName.Measure(wire) == wire.Length : name.Length == 0, $"seed {Seed}: {text}");
        }
    }

    [Theory]
    [InlineData("@", "example.net.")]
    [InlineData("www", "www.example.net.")]
    [InlineData("www.", "www.")]
    [InlineData(".", ".")]
    [InlineData("*.a", "*.a.example.net.")]
    [InlineData("a\\.b.c.", "a\\.b.c.")]
    [InlineData("\\097\\066.", "aB.")]
    [InlineData("\\@.", "\\@.")]
    [InlineData("a@b.", "a\\@b.")]
    [InlineData("a\\ b\\000\\255.", "a\\032b\\000\\255.")]
    [InlineData("\\\\.\\(.\\\".\\;.\\$.", "\\\\.\\(.\\\".\\;.\\$.")]
    public void Text_is_written_as_dig_writes_it(string text, string expected)
    {
        var (fault, name) = Parse(text, Origin);
        Assert.Equal(NameFault.None, fault);
        Assert.Equal(expected, NameText.Format(Convert.FromHexString(name)));
    }

    [Theory]
    [InlineData("", NameFault.Empty)]
    [InlineData("..", NameFault.EmptyLabel)]
    [InlineData(".a.", NameFault.EmptyLabel)]
    [InlineData("a..b.", NameFault.EmptyLabel)]
    [InlineData("a..", NameFault.EmptyLabel)]
    [InlineData("a\\", NameFault.BadEscape)]
    [InlineData("a\\1.", NameFault.BadEscape)]
    [InlineData("a\\12", NameFault.BadEscape)]
    [InlineData("a\\256.", NameFault.BadEscape)]
    [InlineData("a\\1x2.", NameFault.BadEscape)]
    [InlineData("a", NameFault.NoOrigin)]
    [InlineData("@", NameFault.NoOrigin)]
    public void What_is_wrong_is_said(string text, NameFault fault) => Assert.Equal((fault, ""), Parse(text, []));

    [Fact]
    public void A_label_has_63_octets_and_a_name_255_at_most()
    {
        var label = new string('a', 63);
        Assert.Equal(NameFault.None, Parse($"{label}.", []).Fault);
        Assert.Equal(NameFault.LabelTooLong, Parse($"{label}a.", []).Fault);
        Assert.Equal(NameFault.LabelTooLong, Parse($"{label}\\000.", []).Fault);

        var name = $"{label}.{label}.{label}.{new string('b', 61)}";
        Assert.Equal(255 * 2, Parse($"{name}.", []).Name.Length);
        Assert.Equal(255 * 2, Parse(name, WireName.Root.ToArray()).Name.Length);
        Assert.Equal(NameFault.NameTooLong, Parse($"{name}b.", []).Fault);
        Assert.Equal(NameFault.NameTooLong, Parse($"{name}b", WireName.Root.ToArray()).Fault);
        Assert.Equal(NameFault.NameTooLong, Parse($"{name}.c.", []).Fault);
        Assert.Equal(NameFault.NameTooLong, Parse(name, Origin).Fault);
        Assert.Equal(127, WireName.CountLabels(Convert.FromHexString(Parse(string.Concat(Enumerable.Repeat("a.", 127)), []).Name)));
        Assert.Equal(NameFault.NameTooLong, Parse(string.Concat(Enumerable.Repeat("a.", 128)), []).Fault);
    }

    private static (NameFault Fault, string Name) Parse(string text, byte[] origin)
    {
        Span<byte> name = stackalloc byte[WireName.MaxLength];
        var fault = NameText.TryParse(Encoding.Latin1.GetBytes(text), origin, name, out var length);
        return (fault, fault is NameFault.None ? Convert.ToHexString(name[..length]) : "");
    }
}
