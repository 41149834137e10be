using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>Records of plain numbers are those that their endpoints have as objects (<see cref="EndpointNaptr"/>).</summary>
public sealed class PlainNaptrTests
{
    private static readonly string[] Parts =
        ["{number}", "{+number}", "{suffix}", "{", "}", "!", "\\", "\\1", "+", "a", "sip:", "@example.net", ";user=phone", "%20", "^.*$", "33199001", "0", "`", new string('x', 60)];

    private static readonly E164Number Number = E164Number.Parse("33199001");

    [Fact]
    public void What_is_written_is_what_the_endpoint_compiles_to_and_is_read_back()
    {
        var random = new Random(3);
        var (written, read) = (0, 0);
        var rdata = new byte[PlainNaptr.MaxLength];
        for (var i = 0; i < 20_000; i++)
        {
            var endpoint = new Endpoint { Order = (ushort)random.Next(65536), Preference = (ushort)random.Next(65536), Service = random.Next(2) == 0 ? "sip" : new string('s', random.Next(256)), Uri = Draw(random) };
            if (!PlainNaptr.TryWrite(Plain(endpoint), Number, rdata, out var length))
                continue;
            written++;
            var expected = EndpointNaptr.RdataOf(endpoint, EndpointScope.OfNumber(Number));
            Assert.True(expected.AsSpan().SequenceEqual(rdata.AsSpan(0, length)), endpoint.Uri);
            if (!PlainNaptr.TryRead(expected, out var found))
                continue;
            read++;
            var again = new byte[PlainNaptr.MaxLength];
            Assert.True(PlainNaptr.TryWrite(found, Number, again, out var lengthAgain));
            Assert.True(expected.AsSpan().SequenceEqual(again.AsSpan(0, lengthAgain)), endpoint.Uri);
        }

        Assert.InRange(written, 1000, 20_000);
        Assert.InRange(read, 1000, written);
    }

    [Theory]
    [InlineData("sip:{+number}@example.net")]
    [InlineData("sip:a@example.net")]
    [InlineData("h323:gateway.example.net")]
    public void Usual_endpoints_are_written(string uri) =>
        Assert.True(PlainNaptr.TryWrite(Plain(new Endpoint { Service = "sip", Uri = uri }), Number, new byte[PlainNaptr.MaxLength], out _));

    [Theory]
    [InlineData("!^(.*)$!sip:a@example.net!")]
    [InlineData("!^.*$!sip:a@example.net!i")]
    [InlineData("!^.*$!!")]
    [InlineData("!^.*$!")]
    [InlineData("!^.*$!sip:{number}@example.net!")]
    [InlineData("!^.*$!sip:a\\!b@example.net!")]
    [InlineData("")]
    public void Other_records_are_not_read(string regexp)
    {
        byte[] rdata = [0, 10, 0, 10, 1, (byte)'u', 7, .. "E2U+sip"u8, (byte)regexp.Length, .. Encoding.ASCII.GetBytes(regexp), 0];
        Assert.False(PlainNaptr.TryRead(rdata, out _));
    }

    private static PlainEndpoint Plain(Endpoint endpoint) =>
        new(endpoint.Order, endpoint.Preference, Encoding.ASCII.GetBytes(endpoint.Service), Encoding.ASCII.GetBytes(endpoint.Uri!));

    private static string Draw(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Parts[random.Next(Parts.Length)]));
}
