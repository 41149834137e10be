namespace EnumDns.Protocol.Tests.Names;

/// <summary>Random names in wire form: short and long, digits and any octets, with shared suffixes.</summary>
/// <param name="seed">The seed; say it in every failure.</param>
internal sealed class NameSource(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The source's own randomness.</summary>
    public Random Random => _random;

    /// <summary>The next name.</summary>
    public byte[] Next()
    {
        var labels = new List<byte[]>();
        var length = 1;
        var most = _random.Next(4) switch { 0 => 0, 1 => 3, 2 => 15, _ => 127 };
        while (labels.Count < most)
        {
            var label = Label(Math.Min(63, 255 - length - 1));
            if (label.Length == 0)
                break;
            labels.Add(label);
            length += 1 + label.Length;
        }

        return Join(labels);
    }

    /// <summary>Labels as one wire name.</summary>
    public static byte[] Join(IEnumerable<byte[]> labels) => [.. labels.SelectMany(label => label.Prepend((byte)label.Length)), 0];

    /// <summary>The labels of a wire name.</summary>
    public static List<byte[]> Split(ReadOnlySpan<byte> name)
    {
        var labels = new List<byte[]>();
        for (var i = 0; name[i] != 0; i += 1 + name[i])
            labels.Add(name.Slice(i + 1, name[i]).ToArray());
        return labels;
    }

    /// <summary>The name with the case of some ASCII letters changed.</summary>
    public byte[] ChangeCase(ReadOnlySpan<byte> name)
    {
        var labels = Split(name);
        foreach (var label in labels)
        {
            for (var i = 0; i < label.Length; i++)
            {
                if (char.IsAsciiLetter((char)label[i]) && _random.Next(2) == 0)
                    label[i] ^= 0x20;
            }
        }

        return Join(labels);
    }

    private byte[] Label(int most)
    {
        if (most < 1)
            return [];
        var label = new byte[_random.Next(8) == 0 ? most : _random.Next(1, Math.Min(most, 3) + 1)];
        for (var i = 0; i < label.Length; i++)
        {
            label[i] = _random.Next(4) switch
            {
                0 => (byte)_random.Next(256),
                1 => (byte)_random.Next(3),
                2 => (byte)"AaZz[@`{.*\\\""[_random.Next(12)],
                _ => (byte)('0' + _random.Next(10)),
            };
        }

        return label;
    }
}
