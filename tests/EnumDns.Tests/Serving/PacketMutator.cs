namespace EnumDns.Tests.Serving;

/// <summary>Makes packets out of packets: one to four small wounds each, or noise.</summary>
internal sealed class PacketMutator(Random random, IReadOnlyList<byte[]> corpus)
{
    private static readonly byte[] Telling = [0, 1, 2, 11, 12, 13, 41, 63, 64, 127, 128, 191, 192, 250, 251, 252, 253, 254, 255];

    /// <summary>The next packet, of at most 65,535 octets.</summary>
    public byte[] Next()
    {
        if (random.Next(20) == 0)
            return Noise(random.Next(80));

        var packet = Pick();
        for (var wounds = random.Next(5); wounds > 0; wounds--)
            packet = Wound(packet);
        return packet.Length > ushort.MaxValue ? packet[..ushort.MaxValue] : packet;
    }

    private byte[] Wound(byte[] packet)
    {
        var position = random.Next(packet.Length + 1);
        return random.Next(8) switch
        {
            0 => packet[..position],
            1 => [.. packet, .. Noise(random.Next(40))],
            2 => [.. packet[..position], .. Noise(random.Next(6)), .. packet[position..]],
            3 => [.. packet[..position], .. packet[Math.Min(packet.Length, position + random.Next(6))..]],
            4 => Splice(packet, position),
            5 => Overwrite(packet, random.Next(Math.Min(packet.Length, 12) + 1), (byte)random.Next(4)),
            6 => Overwrite(packet, position, Telling[random.Next(Telling.Length)]),
            _ => Overwrite(packet, position, (byte)random.Next(256)),
        };
    }

    private byte[] Splice(byte[] packet, int position)
    {
        var other = Pick();
        return [.. packet[..position], .. other[random.Next(other.Length + 1)..]];
    }

    private static byte[] Overwrite(byte[] packet, int position, byte octet)
    {
        var copy = packet.ToArray();
        if (position < copy.Length)
            copy[position] = octet;
        return copy;
    }

    private byte[] Pick() => corpus[random.Next(corpus.Count)];

    private byte[] Noise(int length)
    {
        var octets = new byte[length];
        random.NextBytes(octets);
        return octets;
    }
}
