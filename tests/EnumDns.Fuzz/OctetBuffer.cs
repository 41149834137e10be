namespace EnumDns.Fuzz;

/// <summary>Octets under mutation: a span that can be cut, extended and overwritten inside a fixed capacity.</summary>
internal sealed class OctetBuffer(int capacity)
{
    private static readonly byte[] Borders = [0, 1, 2, 0x0C, 0x3F, 0x40, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xFE, 0xFF];
    private readonly byte[] _octets = new byte[capacity];

    /// <summary>Octets held.</summary>
    public int Length { get; private set; }

    /// <summary>The octets.</summary>
    public ReadOnlySpan<byte> Span => _octets.AsSpan(0, Length);

    /// <summary>The octets, to be overwritten in place.</summary>
    public Span<byte> Writable => _octets.AsSpan(0, Length);

    /// <summary>Replaces everything.</summary>
    public void Set(ReadOnlySpan<byte> octets)
    {
        Length = 0;
        Insert(0, octets);
    }

    /// <summary>Adds to the end as much as there is room for.</summary>
    public void Append(ReadOnlySpan<byte> octets) => Insert(Length, octets);

    /// <summary>Adds one octet, if there is room.</summary>
    public void Append(byte octet) => Insert(Length, [octet]);

    /// <summary>Adds two octets, the high one first.</summary>
    public void Append16(int value) => Insert(Length, [(byte)(value >> 8), (byte)value]);

    /// <summary>Inserts as much as there is room for.</summary>
    public void Insert(int position, ReadOnlySpan<byte> octets)
    {
        var added = Math.Min(octets.Length, _octets.Length - Length);
        _octets.AsSpan(position, Length - position).CopyTo(_octets.AsSpan(position + added));
        octets[..added].CopyTo(_octets.AsSpan(position));
        Length += added;
    }

    /// <summary>Removes a range.</summary>
    public void Remove(int position, int count)
    {
        _octets.AsSpan(position + count, Length - position - count).CopyTo(_octets.AsSpan(position));
        Length -= count;
    }

    /// <summary>Changes the octets somewhere, once, as a broken or hostile sender might.</summary>
    public void Mutate(Dice dice)
    {
        var position = dice.Below(Length + 1);
        var left = Length - position;
        var count = Math.Min(left, 1 + dice.Below(8));
        switch (dice.Below(9))
        {
            case 0 when left > 0:
                _octets[position] ^= (byte)(1 << dice.Below(8));
                break;
            case 1 when left > 0:
                _octets[position] = dice.Pick(Borders);
                break;
            case 2 when left > 0:
                _octets[position] = (byte)dice.Next();
                break;
            case 3 when left > 1:
                _octets[position] = (byte)(0xC0 | dice.Below(2));
                _octets[position + 1] = (byte)dice.Next();
                break;
            case 4:
                Remove(position, count);
                break;
            case 5:
                Insert(position, _octets.AsSpan(dice.Below(Length - count + 1), count).ToArray());
                break;
            case 6:
                Insert(position, [dice.Pick(Borders), (byte)dice.Next()]);
                break;
            case 7 when dice.OneIn(4):
                Length = position;
                break;
            default:
                if (left > 0)
                    _octets[position]++;
                break;
        }
    }
}
