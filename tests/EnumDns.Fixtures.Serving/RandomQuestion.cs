using EnumDns.Protocol.Names;

namespace EnumDns.Fixtures.Serving;

/// <summary>Names to ask for: those of some zones, and names above, below, beside and far from them.</summary>
internal sealed class RandomQuestion(Random random, IReadOnlyList<DomainName> names)
{
    private static readonly byte[][] Labels =
    [
        "a"u8.ToArray(), "ns1"u8.ToArray(), "10"u8.ToArray(), "_sip"u8.ToArray(), "-"u8.ToArray(), "**"u8.ToArray(), [0], [255], [(byte)'.'], [(byte)'/'], [(byte)':'],
        [(byte)'*' + 1], [0x10], [0x11], [(byte)'0' | 0x80], [.. Enumerable.Repeat((byte)'z', 63)], "3nrenum"u8.ToArray(), "X"u8.ToArray(),
    ];

    /// <summary>A name in wire form; once in a while one that is too long.</summary>
    public byte[] Next()
    {
        var labels = LabelsOf(names[random.Next(names.Count)]);
        switch (random.Next(20))
        {
            case < 6:
                break;
            case < 10:
                PrependDigits(labels, random.Next(1, 5));
                break;
            case 10:
                PrependDigits(labels, random.Next(14, 19) - labels.TakeWhile(IsDigit).Count());
                break;
            case 11:
                labels.Insert(0, [(byte)'*']);
                break;
            case 12 or 13 when labels.Count > 0:
                labels[random.Next(labels.Count)] = Digit();
                break;
            case 14:
                labels.RemoveRange(0, random.Next(labels.Count + 1));
                break;
            case 15:
                labels.Insert(random.Next(labels.Count + 1), Labels[random.Next(Labels.Length)]);
                break;
            case 16 when labels.Count > 0:
                labels[random.Next(labels.Count)] = Labels[random.Next(Labels.Length)];
                break;
            case 17:
                PrependDigits(labels, random.Next(1, 130));
                break;
            case 18:
                labels.Insert(0, Labels[random.Next(Labels.Length)]);
                PrependDigits(labels, random.Next(3));
                break;
            default:
                if (labels.Count > 0)
                    labels[0] = Digit();
                break;
        }

        // RFC 1035 section 2.3.4: a name has 255 octets at most. A few have more.
        while (labels.Sum(label => label.Length + 1) > 254 && random.Next(50) > 0)
            labels.RemoveAt(0);
        if (random.Next(4) == 0)
            MixCase(labels);
        return [.. labels.SelectMany(label => label.Prepend((byte)label.Length)), 0];
    }

    private static List<byte[]> LabelsOf(DomainName name)
    {
        var labels = new List<byte[]>();
        for (var rest = name; !rest.IsRoot; rest = rest.Parent)
            labels.Add(rest.Wire.Slice(1, rest.Wire[0]).ToArray());
        return labels;
    }

    private void PrependDigits(List<byte[]> labels, int count)
    {
        for (; count > 0; count--)
            labels.Insert(0, Digit());
    }

    private void MixCase(List<byte[]> labels)
    {
        foreach (var label in labels)
        {
            for (var i = 0; i < label.Length; i++)
            {
                if (char.IsAsciiLetter((char)label[i]) && random.Next(2) == 0)
                    label[i] ^= 0x20;
            }
        }
    }

    private byte[] Digit() => [(byte)('0' + random.Next(10))];

    private static bool IsDigit(byte[] label) => label.Length == 1 && char.IsAsciiDigit((char)label[0]);
}
