using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Names;

/// <summary>Names in wire form.</summary>
public sealed class WireNameTests
{
    private static readonly int Seed = Random.Shared.Next();

    [Fact]
    public void A_name_is_measured_wherever_it_ends()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            Assert.Equal(name.Length, WireName.Measure([.. name, .. source.Next()]));
            Assert.Equal(0, WireName.Measure(name.AsSpan(0, name.Length - 1)));
        }
    }

    [Fact]
    public void A_name_of_256_octets_is_none()
    {
        byte[] octets = [.. Enumerable.Repeat<byte[]>([1, (byte)'a'], 127).SelectMany(label => label), 0];
        Assert.Equal(255, WireName.Measure(octets));
        byte[] longer = [2, (byte)'b', (byte)'b', .. octets[2..]];
        Assert.Equal(0, WireName.Measure(longer));
        Assert.Null(Read(longer, 0));
    }

    [Fact]
    public void Compressed_names_are_read_as_they_were_written()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 3000; i++)
        {
            var message = new List<byte>(new byte[12]);
            var written = new List<(int Offset, int End, byte[] Name)>();
            for (var names = 0; names < 6; names++)
            {
                var labels = NameSource.Split(source.Next());
                labels.RemoveRange(0, Math.Max(0, labels.Count - 5));
                labels = [.. labels.Select(label => label[..Math.Min(label.Length, 12)])];
                var offset = message.Count;
                var kept = source.Random.Next(labels.Count + 1);
                var target = written.Count == 0 ? default : written[source.Random.Next(written.Count)];
                if (target.Name is not null && target.Name.Length < 120)
                {
                    message.AddRange(NameSource.Join(labels[..kept])[..^1]);
                    message.AddRange([(byte)(0xC0 | (target.Offset >> 8)), (byte)target.Offset]);
                    written.Add((offset, message.Count, [.. NameSource.Join(labels[..kept])[..^1], .. target.Name]));
                }
                else
                {
                    var name = NameSource.Join(labels);
                    message.AddRange(name);
                    written.Add((offset, message.Count, name));
                }
            }

            foreach (var (offset, end, name) in written)
                Assert.Equal((end, Convert.ToHexString(name)), Read([.. message], offset));
        }
    }

    [Fact]
    public void Random_octets_give_a_valid_name_or_none()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 100_000; i++)
        {
            var message = new byte[random.Next(80)];
            for (var j = 0; j < message.Length; j++)
                message[j] = (byte)(random.Next(4) switch { 0 => 0xC0 | random.Next(2), 1 => random.Next(256), 2 => 0, _ => random.Next(8) });
            var offset = random.Next(message.Length + 1);
            if (Read(message, offset) is not { } read)
                continue;
            var name = Convert.FromHexString(read.Name);
            Assert.True(WireName.Measure(name) == name.Length && read.End > offset && read.End <= message.Length, $"seed {Seed}");
        }
    }

    [Theory]
    [InlineData("C000", 0)]
    [InlineData("C001", 0)]
    [InlineData("0161C000", 0)]
    [InlineData("0161C000", 2)]
    [InlineData("C002C000", 2)]
    [InlineData("C0020161C002", 0)]
    [InlineData("4161", 0)]
    [InlineData("8000", 0)]
    [InlineData("01", 0)]
    [InlineData("0161", 0)]
    [InlineData("", 0)]
    public void Loops_forward_pointers_and_cut_names_are_none(string message, int offset) => Assert.Null(Read(Convert.FromHexString(message), offset));

    [Fact]
    public void A_chain_of_pointers_is_no_longer_than_a_name_has_labels()
    {
        // A root, then pointers that each lead to the one before.
        var message = new byte[1 + 2 * 8000];
        for (var i = 1; i < message.Length; i += 2)
        {
            var target = Math.Max(0, i - 2);
            message[i] = (byte)(0xC0 | (target >> 8));
            message[i + 1] = (byte)target;
        }

        var last = 1 + (2 * (WireName.MaxLabels - 1));
        Assert.Equal((last + 2, "00"), Read(message, last));
        var offset = last + 2;
        Assert.False(WireName.TryRead(message, ref offset, new byte[WireName.MaxLength], out _));
    }

    [Fact]
    public void Names_are_equal_when_only_the_case_of_ASCII_letters_differs()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var same = source.ChangeCase(name);
            Assert.True(WireName.Equals(name, same) && WireName.Hash(name) == WireName.Hash(same), $"seed {Seed}");
            var lower = new byte[name.Length];
            WireName.CopyLower(name, lower);
            Assert.Equal(Lower(name), Lower(lower));
            Assert.True(WireName.Equals(name, lower), $"seed {Seed}");

            var other = source.Next();
            Assert.Equal(Lower(name) == Lower(other), WireName.Equals(name, other));
        }
    }

    [Theory]
    [InlineData("@.", "`.")]
    [InlineData("[.", "{.")]
    [InlineData("\\193.", "\\225.")]
    [InlineData("a\\.b.", "a.b.")]
    public void Other_octets_keep_names_apart(string left, string right) =>
        Assert.False(WireName.Equals(DomainName.Parse(left).Wire, DomainName.Parse(right).Wire));

    [Fact]
    public void A_name_is_at_or_below_the_names_that_its_last_labels_make()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var labels = NameSource.Split(name);
            Assert.Equal(labels.Count, WireName.CountLabels(name));
            var skipped = source.Random.Next(labels.Count + 1);
            var ancestor = NameSource.Join(labels[skipped..]);
            Assert.Equal(ancestor, WireName.SkipLabels(name, skipped).ToArray());
            Assert.True(WireName.IsAtOrBelow(name, source.ChangeCase(ancestor)), $"seed {Seed}");

            var other = NameSource.Split(source.Next()) is { Count: > 3 } long3 ? NameSource.Join(long3[^2..]) : source.Next();
            var below = Lower(name).EndsWith(Lower(other), StringComparison.Ordinal) && labels.Count >= WireName.CountLabels(other)
                && Lower(NameSource.Join(labels[^WireName.CountLabels(other)..])) == Lower(other);
            Assert.Equal(below, WireName.IsAtOrBelow(name, other));
        }
    }

    [Theory]
    [InlineData("a\\.example.", "example.")]
    [InlineData("xexample.", "example.")]
    [InlineData("example.", "a.example.")]
    [InlineData("a\\007example.", "example.")]
    public void A_label_that_ends_alike_is_not_below(string name, string ancestor) =>
        Assert.False(WireName.IsAtOrBelow(DomainName.Parse(name).Wire, DomainName.Parse(ancestor).Wire));

    [Theory]
    [InlineData("*.", true)]
    [InlineData("*.example.", true)]
    [InlineData("\\042.example.", true)]
    [InlineData("a.*.example.", false)]
    [InlineData("**.example.", false)]
    [InlineData(".", false)]
    public void A_wildcard_has_an_asterisk_alone_in_its_first_label(string name, bool wildcard) =>
        Assert.Equal(wildcard, WireName.IsWildcard(DomainName.Parse(name).Wire));

    private static (int End, string Name)? Read(byte[] message, int offset)
    {
        Span<byte> name = stackalloc byte[WireName.MaxLength];
        return WireName.TryRead(message, ref offset, name, out var length) ? (offset, Convert.ToHexString(name[..length])) : null;
    }

    private static string Lower(ReadOnlySpan<byte> name)
    {
        var lower = name.ToArray();
        for (var i = 0; i < lower.Length; i++)
            lower[i] = (byte)(lower[i] is >= (byte)'A' and <= (byte)'Z' ? lower[i] + 32 : lower[i]);
        return Convert.ToHexString(lower);
    }
}
