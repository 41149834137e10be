using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.RdataFields;
using EnumDns.Zones.Signing;

namespace EnumDns.Zones.Tests.Signing;

/// <summary>The hashes of RFC 5155 appendix A.</summary>
public sealed class Nsec3HashTests
{
    [Theory]
    [InlineData("example.", "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom")]
    [InlineData("a.example.", "35mthgpgcu1qg68fab165klnsnk3dpvl")]
    [InlineData("ns1.EXAMPLE.", "2t7b4g4vsa5smi47k61mv5bv1a22bojr")]
    [InlineData("*.w.example.", "r53bq7cc2uvmubfu5ocmm6pers9tk9en")]
    public void Names_hash_as_in_the_RFC(string name, string expected)
    {
        var hash = Nsec3Hash.TryRead([1, 0, 0, 12, 4, 0xAA, 0xBB, 0xCC, 0xDD])!;
        var octets = new byte[Nsec3Hash.Length];
        var text = new byte[Nsec3Hash.TextLength];
        hash.Compute(DomainName.Parse(name).Wire, octets);
        Assert.Equal(Nsec3Hash.TextLength, Base32Hex.Encode(octets, text));
        Assert.Equal(expected.ToUpperInvariant(), Encoding.ASCII.GetString(text));

        var read = new byte[Nsec3Hash.Length];
        Assert.True(Nsec3Hash.TryReadLabel(DomainName.Parse(expected.ToUpperInvariant() + ".example.").Wire, read));
        Assert.Equal(octets, read);
    }

    [Fact]
    public void Labels_that_are_no_hash_are_not_read()
    {
        var hash = new byte[Nsec3Hash.Length];
        Assert.False(Nsec3Hash.TryReadLabel(DomainName.Parse("0p9mhaveqvm6t7vbl5lop2u3t2rp3to.example.").Wire, hash));
        Assert.False(Nsec3Hash.TryReadLabel(DomainName.Parse("0p9mhaveqvm6t7vbl5lop2u3t2rp3tow.example.").Wire, hash));
    }
}
