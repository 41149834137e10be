using EnumDns.Protocol.Edns;

namespace EnumDns.Protocol.Tests.Edns;

public sealed class OptRecordTests
{
    [Fact]
    public void A_bare_record_holds_payload_size_extended_rcode_and_DO()
    {
        var opt = new OptRecord(new byte[OptRecord.FixedLength], 1232, 0, false);
        Assert.Equal("00002904D0000000000000", Convert.ToHexString(opt.Octets));
        opt = new OptRecord(new byte[OptRecord.FixedLength], 512, 1, true);
        Assert.Equal("0000290200010080000000", Convert.ToHexString(opt.Octets));
    }

    [Fact]
    public void Options_follow_in_the_order_they_were_added()
    {
        var opt = new OptRecord(new byte[64], 1232, 0, false);
        Assert.True(opt.TryAdd(OptionCode.Nsid, "ns"u8));
        Assert.True(opt.TryAddKeepalive(300));
        Assert.True(opt.TryAdd(ExtendedError.NotAuthoritative));
        Assert.Equal("00002904D0000000000012" + "000300026E73" + "000B0002012C" + "000F00020014", Convert.ToHexString(opt.Octets));
    }

    [Fact]
    public void An_option_that_does_not_fit_changes_nothing()
    {
        var opt = new OptRecord(new byte[OptRecord.FixedLength + 9], 1232, 0, false);
        Assert.True(opt.TryAdd(OptionCode.Nsid, "n"u8));
        Assert.False(opt.TryAdd(ExtendedError.Prohibited));
        Assert.Equal("00002904D0000000000005" + "000300016E", Convert.ToHexString(opt.Octets));
    }

    [Fact]
    public void Written_options_read_back()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var buffer = new byte[OptRecord.FixedLength + random.Next(200)];
            var opt = new OptRecord(buffer, 1232, 0, false);
            var written = new List<string>();
            for (var i = random.Next(12); i > 0; i--)
            {
                var data = new byte[random.Next(40)];
                random.NextBytes(data);
                var code = (OptionCode)random.Next(65536);
                if (opt.TryAdd(code, data))
                    written.Add($"{code} {Convert.ToHexString(data)}");
            }

            var read = new List<string>();
            var reader = new OptionReader(opt.Octets[OptRecord.FixedLength..]);
            while (reader.TryNext(out var code, out var data))
                read.Add($"{code} {Convert.ToHexString(data)}");
            Assert.True(reader.AtEnd);
            Assert.Equal(written, read);
        }
    }
}
