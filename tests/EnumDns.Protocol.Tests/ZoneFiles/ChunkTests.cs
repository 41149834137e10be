using System.Text;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>How a stream cuts the text into pieces makes no difference.</summary>
public sealed class ChunkTests
{
    private const string Text =
        "\u00EF\u00BB\u00BF$TTL 3600 ; one\r\n"
        + "a TXT \"quoted \\\" \\065\" bare\\;\\032x (\n  \"next line\" ; comment\r\n )\r\n"
        + "  MX 10 mail\n\n$ORIGIN sub\n$GENERATE 1-3 g$ TXT \"x $\"\n"
        + "; a comment\nb SOA a b ( 1 2\n3 4\n5 )\nc BAD x\n)\nd TXT \"open\ne TXT \0 x\rx\\\nf TXT last \\#";

    [Theory]
    [InlineData(1, 1 << 20)]
    [InlineData(2, 1 << 20)]
    [InlineData(3, 64)]
    [InlineData(7, 128)]
    [InlineData(64, 64)]
    public void Pieces_of_any_length_give_the_same(int length, int entryOctets)
    {
        var octets = Encoding.Latin1.GetBytes(Text);
        var whole = MasterFile.Read(new MemoryStream(octets));
        var pieces = MasterFile.Read(new PiecewiseStream(octets, length), limits: new() { EntryOctets = Math.Max(entryOctets, 80) });
        Assert.Equal(whole.Records, pieces.Records);
        Assert.Equal(whole.Findings, pieces.Findings);
        Assert.Equal(whole.Places, pieces.Places);
        Assert.True(whole.Records.Count >= 7 && whole.Findings.Count >= 4);
    }

    /// <summary>A stream that gives a few octets at a time.</summary>
    private sealed class PiecewiseStream(byte[] octets, int length) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }
}
