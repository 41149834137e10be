using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Messages;

public sealed class ResponseReaderTests
{
    /// <summary>One question; an A record, an NS record and an AAAA record, owners compressed.</summary>
    private static readonly byte[] Response = Convert.FromHexString(
        "123484000001000100010001" + "03777777076578616D706C6500" + "00010001"
        + "C00C" + "00010001" + "00000E10" + "0004" + "C0000201"
        + "C010" + "00020001" + "0000012C" + "0005" + "026E73C010"
        + "026E73C010" + "001C0001" + "0000003C" + "0010" + "20010DB8000000000000000000000001");

    [Fact]
    public void Records_come_in_order_with_their_sections()
    {
        var reader = new ResponseReader(Response, new byte[WireName.MaxLength]);
        var seen = new List<string>();
        while (reader.TryNext(out var record))
            seen.Add($"{record.Section} {NameText.Format(record.Owner)} {record.Ttl} {record.Type} {Convert.ToHexString(Response, record.RdataStart, record.RdataLength)}");
        Assert.Equal(
            ["Answer www.example. 3600 A C0000201", "Authority example. 300 NS 026E73C010", "Additional ns.example. 60 AAAA 20010DB8000000000000000000000001"],
            seen);
        Assert.True(reader.IsWhole);
        Assert.Equal((0x8400, Rcode.NoError), (reader.Flags, reader.Rcode));
    }

    [Fact]
    public void Every_cut_message_is_found_out()
    {
        for (var length = 0; length < Response.Length; length++)
        {
            var (records, isWhole) = ReadAll(Response.AsSpan(0, length));
            Assert.InRange(records, 0, 2);
            Assert.False(isWhole);
        }
    }

    [Fact]
    public void No_octets_throw()
    {
        var choice = new Random(6116);
        for (var i = 0; i < 20_000; i++)
        {
            var message = Response.ToArray();
            for (var changes = choice.Next(1, 8); changes > 0; changes--)
                message[choice.Next(message.Length)] = (byte)choice.Next(256);
            ReadAll(message.AsSpan(0, choice.Next(message.Length + 1)));
        }
    }

    private static (int Records, bool IsWhole) ReadAll(ReadOnlySpan<byte> message)
    {
        var reader = new ResponseReader(message, new byte[WireName.MaxLength]);
        var records = 0;
        while (reader.TryNext(out _))
            records++;
        return (records, reader.IsWhole);
    }
}
