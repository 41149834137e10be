using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Names;

public sealed class DigitLabelsTests
{
    [Fact]
    public void Labels_are_read_up_to_the_first_that_is_not_one_digit()
    {
        var random = new Random(6116);
        var octets = new byte[DigitLabels.Room];
        for (var round = 0; round < 100_000; round++)
        {
            for (var i = 0; i < octets.Length; i += 2)
                (octets[i], octets[i + 1]) = (1, (byte)random.Next('0', '9' + 1));
            // Any octet anywhere, such as those beside the digits, or none.
            for (var wounds = random.Next(4); wounds > 0; wounds--)
                octets[random.Next(octets.Length)] = random.Next(3) == 0 ? (byte)random.Next('0' - 1, '9' + 2) : (byte)random.Next(256);

            var count = DigitLabels.Read(octets, out var digits);
            var expected = 0;
            while (expected < DigitLabels.Most && octets[2 * expected] == 1 && octets[2 * expected + 1] is >= (byte)'0' and <= (byte)'9')
            {
                Assert.Equal(octets[2 * expected + 1] - (ulong)'0', (digits >> (4 * expected)) & 0xF);
                expected++;
            }

            Assert.Equal(expected, count);
        }
    }
}
