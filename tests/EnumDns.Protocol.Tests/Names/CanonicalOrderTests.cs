using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Names;

/// <summary>Canonical order, and keys in which it is the order of octets.</summary>
public sealed class CanonicalOrderTests
{
    private static readonly int Seed = Random.Shared.Next();

    [Fact]
    public void The_example_of_RFC_4034_is_in_order()
    {
        string[] names =
        [
            "example.", "a.example.", "yljkjljk.a.example.", "Z.a.example.", "zABC.a.EXAMPLE.", "z.example.", "\\001.z.example.", "*.z.example.", "\\200.z.example.",
        ];
        var sorted = names.Reverse().Select(DomainName.Parse).Order().Select(name => name.ToString());
        Assert.Equal(names, sorted);
    }

    [Fact]
    public void Order_is_that_of_labels_compared_from_the_top_down()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 30_000; i++)
        {
            var left = source.Next();
            var right = source.Random.Next(3) == 0 ? Sibling(left, source.Random) : source.Next();
            Assert.Equal(Math.Sign(Reference(left, right)), Math.Sign(CanonicalOrder.Compare(left, right)));
            Assert.Equal(0, CanonicalOrder.Compare(left, source.ChangeCase(left)));
        }
    }

    [Fact]
    public void A_key_turns_back_into_the_name_in_lower_case()
    {
        var source = new NameSource(Seed);
        var key = new byte[CanonicalOrder.MaxKeyLength];
        var back = new byte[WireName.MaxLength];
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var apex = WireName.SkipLabels(name, source.Random.Next(WireName.CountLabels(name) + 1)).ToArray();
            var length = CanonicalOrder.WriteKey(name, apex.Length, key);
            var lower = new byte[name.Length];
            WireName.CopyLower(name.AsSpan(0, name.Length - apex.Length), lower);
            apex.CopyTo(lower, name.Length - apex.Length);
            Assert.Equal(lower, back[..CanonicalOrder.ReadKey(key.AsSpan(0, length), apex, back)]);
        }
    }

    [Fact]
    public void The_key_of_a_descendant_starts_with_its_ancestors_and_no_other_does()
    {
        var source = new NameSource(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = source.Next();
            var ancestor = WireName.SkipLabels(name, source.Random.Next(WireName.CountLabels(name) + 1)).ToArray();
            Assert.True(Key(name).AsSpan().StartsWith(Key(ancestor)), $"seed {Seed}");
            var other = source.Next();
            Assert.Equal(WireName.IsAtOrBelow(name, other), Key(name).AsSpan().StartsWith(Key(other)));
        }
    }

    private static byte[] Key(byte[] name)
    {
        var key = new byte[CanonicalOrder.MaxKeyLength];
        return key[..CanonicalOrder.WriteKey(name, 1, key)];
    }

    /// <summary>A name that differs in one octet or by a label.</summary>
    private static byte[] Sibling(byte[] name, Random random)
    {
        var labels = NameSource.Split(name);
        if (labels.Count == 0)
            return name;
        var label = labels[random.Next(labels.Count)];
        label[random.Next(label.Length)] = (byte)random.Next(256);
        return NameSource.Join(random.Next(2) == 0 ? labels : labels[1..]);
    }

    // RFC 4034 section 6.1: labels from the top down, as left-justified octet strings in lower case; absence sorts first.
    private static int Reference(byte[] left, byte[] right)
    {
        var lefts = NameSource.Split(left);
        var rights = NameSource.Split(right);
        lefts.Reverse();
        rights.Reverse();
        for (var i = 0; i < Math.Min(lefts.Count, rights.Count); i++)
        {
            var order = Lower(lefts[i]).AsSpan().SequenceCompareTo(Lower(rights[i]));
            if (order != 0)
                return order;
        }

        return lefts.Count - rights.Count;
    }

    private static byte[] Lower(byte[] label) => [.. label.Select(octet => (byte)(octet is >= (byte)'A' and <= (byte)'Z' ? octet + 32 : octet))];
}
