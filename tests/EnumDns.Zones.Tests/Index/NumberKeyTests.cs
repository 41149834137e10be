using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Tests.Index;

/// <summary>Packed numbers against the names that they stand for.</summary>
public sealed class NumberKeyTests
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");

    [Fact]
    public void Keys_order_as_the_names_do_and_turn_back_into_them()
    {
        var random = new Random(4592);
        for (var round = 0; round < 20_000; round++)
        {
            var (left, right) = (RandomName(random), RandomName(random));
            var (leftKey, rightKey) = (KeyOf(left), KeyOf(right));
            Assert.Equal(Math.Sign(left.CompareTo(right)), leftKey.CompareTo(rightKey));
            Assert.Equal(left, NameOf(leftKey));
            Assert.Equal(left.LabelCount - Apex.LabelCount, NumberKey.DepthOf(leftKey));
            Assert.Equal(left.IsAtOrBelow(right), NumberKey.IsAtOrBelow(leftKey, rightKey));
            Assert.Equal(CommonLabels(left, right) - Apex.LabelCount, NumberKey.CommonDepth(leftKey, rightKey));
        }
    }

    [Fact]
    public void The_ceiling_parts_the_numbers_before_a_name_from_those_after_it()
    {
        var random = new Random(4034);
        string[] labels = ["foo", "10", "!", "-", "00", "5a", "~", "**", "+"];
        for (var round = 0; round < 20_000; round++)
        {
            var ancestor = RandomName(random);
            var general = DomainName.Parse($"{labels[random.Next(labels.Length)]}.{ancestor}");
            var relative = new RelativeName(general.Wire, Apex.Wire.Length, new byte[CanonicalOrder.MaxKeyLength]);
            var ceiling = NumberKey.CeilingBefore(relative.Number, relative.NumberDepth, general.Wire.Slice(1, general.Wire[0]));

            // A relative of the name is likelier to be near the border than a random name.
            var other = random.Next(2) == 0 ? RandomName(random) : DomainName.Parse($"{random.Next(10)}.{ancestor}");
            if (other.LabelCount - Apex.LabelCount <= NumberKey.MaxDepth)
                Assert.Equal(other < general, KeyOf(other) <= ceiling);
        }
    }

    private static DomainName RandomName(Random random)
    {
        var labels = Enumerable.Range(0, random.Next(NumberKey.MaxDepth + 1))
            .Select(_ => random.Next(8) == 0 ? "*" : random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return DomainName.Parse(string.Join('.', labels.Append(Apex.ToString())));
    }

    private static ulong KeyOf(DomainName name)
    {
        var relative = new RelativeName(name.Wire, Apex.Wire.Length, new byte[CanonicalOrder.MaxKeyLength]);
        Assert.True(relative.IsNumber);
        return relative.Number;
    }

    private static DomainName NameOf(ulong key)
    {
        var wire = new byte[WireName.MaxLength];
        return DomainName.FromWire(wire.AsSpan(0, NumberKey.WriteName(key, Apex.Wire, wire)));
    }

    private static int CommonLabels(DomainName left, DomainName right)
    {
        while (!right.IsAtOrBelow(left))
            left = left.Parent;
        return left.LabelCount;
    }
}
