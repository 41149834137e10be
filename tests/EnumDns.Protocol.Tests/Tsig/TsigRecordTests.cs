using EnumDns.Protocol.Tsig;

namespace EnumDns.Protocol.Tests.Tsig;

public sealed class TsigRecordTests
{
    // Algorithm "a."; time, fudge; MAC of two octets; original ID, no error, no other data.
    private const string Rdata = "0161 00 000000000001 012C 0002 AABB 1234 0000 0000";

    [Theory]
    [InlineData(Rdata, true)]
    [InlineData("00 000000000001 012C 0000 1234 0000 0000", true)]
    [InlineData("00 000000000001 012C 0000 1234 0000 0002 AAAA", true)]
    [InlineData("00 000000000001 012C 0000 1234 0000 0002 AA", false)]
    [InlineData("00 000000000001 012C 0000 1234 0000 0000 00", false)]
    [InlineData("00 000000000001 012C FFFF 1234 0000 0000", false)]
    [InlineData("00 000000000001 012C 0000 1234 0000", false)]
    [InlineData("00 000000000001 012C", false)]
    [InlineData("0561 00", false)]
    [InlineData("C000", false)]
    [InlineData("", false)]
    public void Rdata_must_fill_its_length_exactly(string rdata, bool isWellFormed)
    {
        var octets = Octets(rdata);
        Assert.Equal(isWellFormed, TsigRecord.IsWellFormed(octets, 0, octets.Length));
    }

    [Fact]
    public void An_unsigned_error_keeps_names_and_time_and_drops_the_mac()
    {
        var message = Octets("BEEF 0000 0000 0000 0000 0001" + "036B6579 00 00FA 00FF 00000007 0015" + Rdata);
        var destination = new byte[TsigRecord.MaxUnsignedLength];
        var length = TsigRecord.WriteUnsigned(message, 12, TsigError.BadKey, destination);
        var expected = Octets("036B6579 00 00FA 00FF 00000000 0013" + "0161 00 000000000001 012C 0000 BEEF 0011 0000");
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(destination, 0, length));
    }

    private static byte[] Octets(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));
}
