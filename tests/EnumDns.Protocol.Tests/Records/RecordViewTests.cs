using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>The fields of stored RDATA.</summary>
public sealed class RecordViewTests
{
    [Fact]
    public void A_start_of_authority_shows_its_fields()
    {
        var soa = new SoaData(RdataText.Parse(RecordType.SOA, "ns1.example.net. Host\\.Master.example. 1 2 3 4 4294967295"));
        Assert.Equal("ns1.example.net.", NameText.Format(soa.PrimaryName));
        Assert.Equal("Host\\.Master.example.", NameText.Format(soa.ResponsibleName));
        Assert.Equal((1u, 2u, 3u, 4u, uint.MaxValue), (soa.Serial, soa.Refresh, soa.Retry, soa.Expire, soa.Minimum));
    }

    [Fact]
    public void A_naming_authority_pointer_shows_its_fields()
    {
        var naptr = new NaptrData(RdataText.Parse(RecordType.NAPTR, "65535 10 \"u\" \"E2U+sip\" \"!^\\\\+(.*)$!sip:\\\\1@example.net!\" a.example."));
        Assert.Equal((65535, 10), (naptr.Order, naptr.Preference));
        Assert.Equal("u", Encoding.ASCII.GetString(naptr.Flags));
        Assert.Equal("E2U+sip", Encoding.ASCII.GetString(naptr.Services));
        Assert.Equal("!^\\+(.*)$!sip:\\1@example.net!", Encoding.ASCII.GetString(naptr.Regexp));
        Assert.Equal("a.example.", NameText.Format(naptr.Replacement));
    }

    [Fact]
    public void Service_and_mail_targets_show_their_fields()
    {
        var srv = new SrvData(RdataText.Parse(RecordType.SRV, "1 2 5060 sip.example."));
        Assert.Equal((1, 2, 5060), (srv.Priority, srv.Weight, srv.Port));
        Assert.Equal("sip.example.", NameText.Format(srv.Target));

        var mx = new MxData(RdataText.Parse(RecordType.MX, "10 ."));
        Assert.Equal(10, mx.Preference);
        Assert.Equal(".", NameText.Format(mx.Exchange));
    }

    [Fact]
    public void A_signature_shows_its_fields()
    {
        var signature = new RrsigData(RdataText.Parse(RecordType.RRSIG, "NAPTR 13 3 3600 20300101000000 20240229235959 4711 example. c2lnbmF0dXJl"));
        Assert.Equal((RecordType.NAPTR, 13, 3), (signature.TypeCovered, signature.Algorithm, signature.Labels));
        Assert.Equal((3600u, 1_893_456_000u, 1_709_251_199u, 4711), (signature.OriginalTtl, signature.Expiration, signature.Inception, signature.KeyTag));
        Assert.Equal("example.", NameText.Format(signature.SignerName));
        Assert.Equal("signature", Encoding.ASCII.GetString(signature.Signature));
    }

    [Fact]
    public void Denials_show_their_fields()
    {
        var nsec = new NsecData(RdataText.Parse(RecordType.NSEC, "b.example. A NS"));
        Assert.Equal("b.example.", NameText.Format(nsec.NextName));
        Assert.True(nsec.Types.Contains(RecordType.NS) && !nsec.Types.Contains(RecordType.DS));

        var nsec3 = new Nsec3Data(RdataText.Parse(RecordType.NSEC3, "1 1 10 AABBCC 00000000000000000000000000000001 NAPTR"));
        Assert.Equal((1, 1, true, 10), (nsec3.HashAlgorithm, nsec3.Flags, nsec3.OptOut, nsec3.Iterations));
        Assert.Equal("AABBCC", Convert.ToHexString(nsec3.Salt));
        Assert.Equal("01".PadLeft(40, '0'), Convert.ToHexString(nsec3.NextHash));
        Assert.True(nsec3.Types.Contains(RecordType.NAPTR));

        var parameters = new Nsec3ParamData(RdataText.Parse(RecordType.NSEC3PARAM, "1 0 5 AABB"));
        Assert.Equal((1, 0, 5), (parameters.HashAlgorithm, parameters.Flags, parameters.Iterations));
        Assert.Equal("AABB", Convert.ToHexString(parameters.Salt));
        Assert.True(new Nsec3Data(RdataText.Parse(RecordType.NSEC3, "1 0 0 - 00000000000000000000000000000001")).Types.IsEmpty);
    }

    [Fact]
    public void A_bitmap_holds_the_types_that_were_put_in_and_no_other()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var types = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (RecordType)random.Next(random.Next(2) == 0 ? 300 : 65536)).ToHashSet();
            var rdata = RdataText.Parse(RecordType.NSEC, "a. " + string.Join(' ', types.Select(RecordTypeText.Format)));
            var bitmap = new NsecData(rdata).Types;
            var walked = new List<RecordType>();
            foreach (var type in bitmap)
                walked.Add(type);
            Assert.Equal(types.Order(), walked);
            for (var type = 0; type < 65536; type += random.Next(1, 50))
                Assert.True(types.Contains((RecordType)type) == bitmap.Contains((RecordType)type), $"seed {seed}: {type}");
        }
    }
}
