namespace EnumDns.Fuzz.Packets;

/// <summary>
/// Makes queries that get deep into the server before they go wrong: names of the served zones and their neighbours,
/// every type, EDNS options, and on half of them some broken octets.
/// </summary>
internal sealed class PacketFactory(IReadOnlyList<byte[]> names, IReadOnlyList<byte[]> corpus)
{
    private const int MaxNameLength = 255;
    private static readonly int[] Types = [1, 2, 5, 6, 12, 15, 16, 28, 33, 35, 39, 41, 43, 46, 47, 48, 50, 51, 64, 65, 99, 128, 249, 250, 251, 252, 253, 254, 255, 256, 257, 65280];
    private static readonly int[] Classes = [1, 1, 1, 1, 1, 1, 1, 1, 3, 4, 254, 255, 0, 0xFE00];
    private static readonly int[] PayloadSizes = [0, 1, 11, 511, 512, 513, 900, 1232, 1233, 4096, 65535];
    private static readonly int[] Options = [3, 5, 8, 9, 10, 11, 12, 15, 26946, 65001];
    private static readonly byte[][] Labels = [[1, (byte)'0'], [1, (byte)'9'], [1, (byte)'*'], [1, (byte)'.'], [1, 0], [3, (byte)'w', (byte)'W', (byte)'w'], [2, 0xFF, 0x80]];
    private readonly byte[] _name = new byte[2 * MaxNameLength];

    /// <summary>Makes one packet.</summary>
    public void Make(Dice dice, OctetBuffer packet)
    {
        if (corpus.Count > 0 && dice.OneIn(5))
            packet.Set(dice.Pick(corpus));
        else
            MakeQuery(dice, packet);
        if (dice.OneIn(2))
            return;
        for (var i = dice.Below(4); i >= 0; i--)
            packet.Mutate(dice);
    }

    private void MakeQuery(Dice dice, OctetBuffer packet)
    {
        packet.Set([]);
        packet.Append16((int)dice.Next());
        packet.Append16(dice.OneIn(3) ? dice.Pick([0x0100, 0x0110, 0x0130, 0x01B0]) : dice.OneIn(8) ? (int)dice.Next() & 0x7FFF : 0);
        packet.Append16(1);
        packet.Append16(0);
        packet.Append16(0);
        var hasEdns = !dice.OneIn(3);
        packet.Append16(hasEdns ? 1 : 0);
        packet.Append(_name.AsSpan(0, MakeName(dice)));
        packet.Append16(dice.Pick(Types));
        packet.Append16(dice.Pick(Classes));
        if (hasEdns)
            AppendOpt(dice, packet);
    }

    private static void AppendOpt(Dice dice, OctetBuffer packet)
    {
        packet.Append([0, 0, 41]);
        packet.Append16(dice.Pick(PayloadSizes));
        packet.Append([0, dice.OneIn(16) ? (byte)dice.Below(256) : (byte)0]);
        packet.Append16(dice.OneIn(2) ? 0x8000 : dice.OneIn(8) ? (int)dice.Next() : 0);
        var lengthAt = packet.Length;
        packet.Append16(0);
        for (var i = dice.Below(4); i > 0; i--)
        {
            packet.Append16(dice.Pick(Options));
            var length = dice.OneIn(16) ? dice.Below(600) : dice.Below(12);
            packet.Append16(length);
            for (var j = 0; j < length; j++)
                packet.Append((byte)dice.Next());
        }

        var rdata = packet.Length - lengthAt - 2;
        packet.Writable[lengthAt] = (byte)(rdata >> 8);
        packet.Writable[lengthAt + 1] = (byte)rdata;
    }

    /// <summary>A name of a zone, or a name above, below or beside one; sometimes in mixed case.</summary>
    private int MakeName(Dice dice)
    {
        var name = dice.Pick(names).AsSpan();
        for (var i = dice.OneIn(3) ? dice.Below(4) : 0; i > 0 && name.Length > 1; i--)
            name = name[(1 + name[0])..];

        var length = 0;
        for (var i = dice.OneIn(2) ? dice.Below(4) : 0; i > 0; i--)
        {
            var label = dice.Pick(Labels);
            if (length + label.Length + name.Length > MaxNameLength)
                break;
            label.CopyTo(_name.AsSpan(length));
            length += label.Length;
        }

        name.CopyTo(_name.AsSpan(length));
        length += name.Length;
        for (var i = dice.OneIn(4) ? dice.Below(8) : 0; i > 0; i--)
        {
            var at = dice.Below(length);
            if (char.IsAsciiLetter((char)_name[at]))
                _name[at] ^= 0x20;
            else if (char.IsAsciiDigit((char)_name[at]))
                _name[at] = (byte)('0' + dice.Below(10));
        }

        return length;
    }
}
