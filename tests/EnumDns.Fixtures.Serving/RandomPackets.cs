using EnumDns.Protocol.Names;

namespace EnumDns.Fixtures.Serving;

/// <summary>Queries as resolvers, broken clients and attackers send them; more than half of them ordinary.</summary>
internal sealed class RandomPackets(Random random, IReadOnlyList<DomainName> names)
{
    private static readonly int[] OrdinaryFlags = [0, 0, 0, 0x0100, 0x0100, 0x0120, 0x0110, 0x0010, 0x0020, 0x0130];
    private static readonly int[] Types = [1, 2, 5, 6, 12, 15, 16, 28, 33, 39, 43, 46, 47, 50, 51, 99, 256, 257, 65280, 0, 41, 249, 250, 251, 252, 253, 254, 255, 65535];
    private static readonly int[] Classes = [255, 3, 254, 0, 2, 4, 65535];
    private static readonly int[] PayloadSizes = [0, 1, 11, 511, 512, 513, 1231, 1232, 1233, 1400, 4095, 4096, 4097, 8192, 65535];
    private static readonly int[] OptionCodes = [3, 3, 10, 10, 11, 11, 8, 12, 15, 5, 26946, 65001, 0, 65535];
    private readonly RandomQuestion _questions = new(random, names);
    private readonly List<byte> _packet = [];

    /// <summary>The next packet.</summary>
    public byte[] Next()
    {
        _packet.Clear();
        AddShort(random.Next(65536));
        AddShort(random.Next(12) > 0 ? OrdinaryFlags[random.Next(OrdinaryFlags.Length)] : random.Next(65536) & (random.Next(4) > 0 ? 0x87FF : 0xFFFF));
        if (random.Next(25) == 0)
            AddOddly();
        else
            AddOrdinarily();
        return Wound([.. _packet]);
    }

    private void AddOrdinarily()
    {
        var hasEdns = random.Next(4) > 0;
        AddShort(1);
        AddShort(0);
        AddShort(0);
        AddShort(hasEdns ? 1 : 0);
        AddQuestion();
        if (hasEdns)
            AddOpt();
    }

    // Counts that promise more or less than there is, records where queries have none, two questions, two OPT.
    private void AddOddly()
    {
        var questions = random.Next(4) > 0 ? 1 : random.Next(3);
        var counts = new[] { random.Next(5) == 0 ? 1 : 0, random.Next(5) == 0 ? 1 : 0, random.Next(4) };
        AddShort(questions);
        foreach (var count in counts)
            AddShort(random.Next(20) == 0 ? random.Next(65536) : count);
        for (; questions > 0; questions--)
            AddQuestion();
        for (var i = counts.Sum(); i > 0; i--)
        {
            if (random.Next(2) == 0)
                AddOpt();
            else
                AddRecord();
        }
    }

    private void AddQuestion()
    {
        _packet.AddRange(_questions.Next());
        AddShort(random.Next(3) > 0 ? 35 : random.Next(30) > 0 ? Types[random.Next(Types.Length)] : random.Next(65536));
        AddShort(random.Next(30) > 0 ? 1 : Classes[random.Next(Classes.Length)]);
    }

    private void AddRecord()
    {
        _packet.AddRange(random.Next(3) == 0 ? [0xC0, 0x0C] : _questions.Next());
        AddShort(random.Next(3) == 0 ? 250 : 1);
        AddShort(random.Next(3) == 0 ? 255 : 1);
        AddShort(0);
        AddShort(60);
        AddShort(4);
        _packet.AddRange([192, 0, 2, 1]);
    }

    private void AddOpt()
    {
        var isPlain = random.Next(2) == 0;
        _packet.AddRange(isPlain || random.Next(40) > 0 ? [0] : random.Next(2) == 0 ? [0xC0, 0x0C] : [1, (byte)'x', 0]);
        AddShort(41);
        AddShort(isPlain ? 1232 : random.Next(3) == 0 ? random.Next(65536) : PayloadSizes[random.Next(PayloadSizes.Length)]);
        _packet.Add((byte)(isPlain || random.Next(20) > 0 ? 0 : random.Next(256)));
        _packet.Add((byte)(isPlain || random.Next(20) > 0 ? 0 : random.Next(256)));
        AddShort((random.Next(3) == 0 ? 0x8000 : 0) | (isPlain || random.Next(20) > 0 ? 0 : random.Next(65536)));
        var lengthAt = _packet.Count;
        AddShort(0);
        for (var i = isPlain || random.Next(2) == 0 ? 0 : random.Next(1, 5); i > 0; i--)
        {
            var length = random.Next(8) == 0 ? random.Next(600) : new[] { 0, 0, 2, 8, 16, 24, 40 }[random.Next(7)];
            AddShort(OptionCodes[random.Next(OptionCodes.Length)]);
            AddShort(random.Next(60) == 0 ? random.Next(65536) : length);
            _packet.AddRange(RandomRdata.Octets(random, length));
        }

        var rdata = _packet.Count - lengthAt - 2 + (random.Next(60) == 0 ? random.Next(-2, 3) : 0);
        (_packet[lengthAt], _packet[lengthAt + 1]) = ((byte)(rdata >> 8), (byte)rdata);
    }

    private byte[] Wound(byte[] packet)
    {
        switch (random.Next(40))
        {
            case 0:
                return packet[..random.Next(packet.Length + 1)];
            case 1 or 2:
                return [.. packet, .. RandomRdata.Octets(random, random.Next(40))];
            case 3 or 4:
                packet[random.Next(packet.Length)] ^= (byte)(1 << random.Next(8));
                return packet;
            case 5:
                packet[random.Next(packet.Length)] = (byte)random.Next(256);
                return packet;
            case 6:
                return [.. packet, .. new byte[random.Next(3000)]];
            default:
                return packet;
        }
    }

    private void AddShort(int value) => _packet.AddRange([(byte)(value >> 8), (byte)value]);
}
