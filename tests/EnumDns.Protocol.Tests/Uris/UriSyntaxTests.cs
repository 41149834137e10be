using EnumDns.Protocol.Uris;

namespace EnumDns.Protocol.Tests.Uris;

public sealed class UriSyntaxTests
{
    private static readonly string[] Comparable = ["sip:", "sips:", "tel:", "xmpp:", "im:", "iax:", "http:"];

    [Theory]
    // Those of RFC 3261 section 19.1.3 that have neither password nor headers, and its section 19.1.1 forms.
    [InlineData("sip:alice@atlanta.com")]
    [InlineData("sips:alice@atlanta.com;transport=tcp")]
    [InlineData("sip:+1-212-555-1212@gateway.com;user=phone")]
    [InlineData("sips:1212@gateway.com")]
    [InlineData("sip:alice@192.0.2.4")]
    [InlineData("sip:atlanta.com;method=REGISTER")]
    [InlineData("sip:alice;day=tuesday@atlanta.com")]
    [InlineData("sip:ccmcu40.in2p3.fr")]
    [InlineData("SIP:a%20b@Example.NET.:5061;transport=tls;lr;ttl=15")]
    [InlineData("sip:alice?x/y,z@[2001:db8::1]:5060")]
    [InlineData("sip:334266873001234@xn--caf-dma.example")]
    [InlineData("sip:a@b")]
    // RFC 3508.
    [InlineData("h323:ccmcu40.in2p3.fr")]
    [InlineData("h323:user@h323.example.com")]
    [InlineData("h323:@192.0.2.1:1720")]
    [InlineData("h323:alice@example.net;tls")]
    [InlineData("h323:33#12*4")]
    // RFC 3966.
    [InlineData("tel:+1-201-555-0123")]
    [InlineData("tel:+33(4)26.68.73-00")]
    [InlineData("tel:7042;phone-context=example.com")]
    [InlineData("tel:863-1234;phone-context=+1-914-555")]
    [InlineData("tel:+33426687300;ext=12;isub=12345")]
    // RFC 6068.
    [InlineData("mailto:chris@example.com")]
    [InlineData("mailto:infobot@example.com,%22not%40me%22@example.org")]
    [InlineData("mailto:gorby%25kremvax@example.com")]
    // RFC 5122, 3860, 3859, 7565.
    [InlineData("xmpp:node@example.com")]
    [InlineData("xmpp:example.com")]
    [InlineData("xmpp:example-node@example.com/some-resource")]
    [InlineData("im:fred@example.com")]
    [InlineData("pres:fred@example.com")]
    [InlineData("acct:juliet%40capulet.example@shoppingsite.example")]
    // RFC 5456.
    [InlineData("iax:example.com/alice")]
    [InlineData("iax:johnQ@example.com/12022561414")]
    [InlineData("iax:example.com:4570/alice?friends")]
    [InlineData("iax:[2001:db8::1]:4569/alice?friends")]
    // RFC 9110, 1738, 4516.
    [InlineData("http://example.com")]
    [InlineData("https://www.example.com:8443/a/b;c?d=e&f=%2F#g")]
    [InlineData("ftp://cnn.example.com&story=breaking_news@10.0.0.1/top_story.htm")]
    [InlineData("ftp://ftp.example/file;type=a")]
    [InlineData("ldap://[2001:db8::7]/c=GB?objectClass?one")]
    [InlineData("ldap:///o=Example?postalAddress")]
    // RFC 3986 section 1.1.2.
    [InlineData("urn:oasis:names:specification:docbook:dtd:xml:4.1.2")]
    [InlineData("telnet://192.0.2.16:80/")]
    [InlineData("gopher://user@some_host/1")]
    public void What_the_grammars_allow_is_well_formed(string uri)
    {
        Assert.True(UriSyntax.TryCheck(uri, out var fault), fault.Message);
        Assert.Equal(default, fault);
    }

    [Theory]
    [InlineData("", UriFault.Empty, 0)]
    [InlineData("sip:", UriFault.Empty, 4)]
    [InlineData("alice@example.net", UriFault.NoScheme, 0)]
    [InlineData(":alice", UriFault.NoScheme, 0)]
    [InlineData("3sip:alice", UriFault.NoScheme, 0)]
    [InlineData("s@p:alice", UriFault.NoScheme, 0)]
    [InlineData("sip:a b@example.net", UriFault.BadCharacter, 5)]
    [InlineData("sip:a@example.net\r\nVia: x", UriFault.BadCharacter, 17)]
    [InlineData("sip:a\0@example.net", UriFault.BadCharacter, 5)]
    [InlineData("sip:é@example.net", UriFault.BadCharacter, 4)]
    [InlineData("sip:<a>@example.net", UriFault.BadCharacter, 4)]
    [InlineData("sip:a\\1@example.net", UriFault.BadCharacter, 5)]
    [InlineData("sip:a%0d%0aVia@example.net", UriFault.BadCharacter, 5)]
    [InlineData("sip:a%7F@example.net", UriFault.BadCharacter, 5)]
    [InlineData("sip:a%4@example.net", UriFault.BadEscape, 5)]
    [InlineData("sip:a@example.net%", UriFault.BadEscape, 17)]
    [InlineData("sip:@example.net", UriFault.BadUser, 4)]
    [InlineData("sip:a[b]@example.net", UriFault.BadUser, 5)]
    [InlineData("sip:alice:secretword@atlanta.com;transport=tcp", UriFault.Password, 9)]
    [InlineData("sips:alice@atlanta.com?subject=project%20x&priority=urgent", UriFault.Headers, 22)]
    [InlineData("sip:alice@example.net?", UriFault.Headers, 21)]
    [InlineData("sip:a@example.net;maddr=239.255.255.1;ttl=15", UriFault.Maddr, 18)]
    [InlineData("sip:a@example.net;MADDR=192.0.2.1", UriFault.Maddr, 18)]
    [InlineData("sip:a@example.net;ttl=256", UriFault.BadParameter, 18)]
    [InlineData("sip:a@example.net;ttl", UriFault.BadParameter, 18)]
    [InlineData("sip:a@example.net;lr;lr", UriFault.BadParameter, 21)]
    [InlineData("sip:a@example.net;", UriFault.BadParameter, 18)]
    [InlineData("sip:a@example.net;x=", UriFault.BadParameter, 19)]
    [InlineData("sip:a@example.net;transport", UriFault.BadParameter, 18)]
    [InlineData("sip:a@example.net;transport=t/p", UriFault.BadParameter, 29)]
    [InlineData("sip:a@example.net;x=a@b", UriFault.BadParameter, 21)]
    [InlineData("sip:a@", UriFault.BadHost, 6)]
    [InlineData("sip:a@b@example.net", UriFault.BadHost, 7)]
    [InlineData("sip:a@exa_mple.net", UriFault.BadHost, 9)]
    [InlineData("sip:a@-example.net", UriFault.BadHost, 6)]
    [InlineData("sip:a@example..net", UriFault.BadHost, 14)]
    [InlineData("sip:a@.", UriFault.BadHost, 6)]
    [InlineData("sip:a@192.0.2", UriFault.BadHost, 6)]
    [InlineData("sip:a@192.0.2.256", UriFault.BadHost, 6)]
    [InlineData("sip:a@192.0.2.01", UriFault.BadHost, 6)]
    [InlineData("sip:a@[2001:db8::1", UriFault.BadHost, 6)]
    [InlineData("sip:a@[192.0.2.1]", UriFault.BadHost, 6)]
    [InlineData("sip:a@[]", UriFault.BadHost, 6)]
    [InlineData("sip:a@[::1]5060", UriFault.BadPort, 11)]
    [InlineData("sip:a@example.net:", UriFault.BadPort, 17)]
    [InlineData("sip:a@example.net:0", UriFault.BadPort, 17)]
    [InlineData("sip:a@example.net:65536", UriFault.BadPort, 17)]
    [InlineData("sip:a@example.net/x", UriFault.BadHost, 17)]
    [InlineData("h323:a@", UriFault.BadHost, 7)]
    [InlineData("h323:a@example.net?x", UriFault.BadHost, 18)]
    [InlineData("h323:a@example.net;x=", UriFault.BadParameter, 20)]
    [InlineData("tel:33426687300", UriFault.BadNumber, 4)]
    [InlineData("tel:+", UriFault.BadNumber, 4)]
    [InlineData("tel:+--", UriFault.BadNumber, 4)]
    [InlineData("tel:+33A", UriFault.BadNumber, 7)]
    [InlineData("tel:+3342668730012345", UriFault.BadNumber, 4)]
    [InlineData("tel:+33;phone-context=example.com", UriFault.BadParameter, 7)]
    [InlineData("tel:33;phone-context", UriFault.BadParameter, 7)]
    [InlineData("tel:+33;ext=x", UriFault.BadParameter, 8)]
    [InlineData("mailto:chris", UriFault.BadUser, 7)]
    [InlineData("mailto:@example.com", UriFault.BadUser, 7)]
    [InlineData("mailto:a..b@example.com", UriFault.BadUser, 7)]
    [InlineData("mailto:a/b@example.com", UriFault.BadUser, 8)]
    [InlineData("mailto:a@example.com,", UriFault.BadUser, 21)]
    [InlineData("mailto:a@example.com?bcc=b@example.com", UriFault.Headers, 20)]
    [InlineData("xmpp:a@example.com?message;body=x", UriFault.Headers, 18)]
    [InlineData("xmpp:a@example.com/", UriFault.BadPath, 19)]
    [InlineData("xmpp:a@example.com#x", UriFault.BadPath, 18)]
    [InlineData("im:fred", UriFault.BadUser, 3)]
    [InlineData("pres:a:b@example.com", UriFault.BadUser, 6)]
    [InlineData("im:a@[", UriFault.BadHost, 5)]
    [InlineData("acct:a@", UriFault.BadHost, 7)]
    [InlineData("iax:", UriFault.Empty, 4)]
    [InlineData("iax:/alice", UriFault.BadHost, 4)]
    [InlineData("iax:a:b@example.com/alice", UriFault.Password, 5)]
    [InlineData("http:example.com", UriFault.BadHost, 5)]
    [InlineData("http:///x", UriFault.BadHost, 7)]
    [InlineData("https://a:b@example.com/", UriFault.Password, 9)]
    [InlineData("https://@example.com/", UriFault.BadUser, 8)]
    [InlineData("http://example.com/a[b]", UriFault.BadPath, 20)]
    [InlineData("http://example.com/#a#b", UriFault.BadPath, 21)]
    [InlineData("ldap:o=Example", UriFault.BadHost, 5)]
    [InlineData("x://a:b@c/", UriFault.Password, 5)]
    [InlineData("x://a:b", UriFault.BadPort, 5)]
    public void What_is_wrong_is_named_with_its_place(string uri, UriFault kind, int position)
    {
        Assert.False(UriSyntax.TryCheck(uri, out var fault));
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
        Assert.StartsWith($"character {position + 1}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gets_a_verdict_with_a_place_inside()
    {
        const string Pieces = "sip:|sips:|tel:+|tel:|h323:|mailto:|xmpp:|im:|iax:|http://|ldap://|x:|a|1|@|:|;|?|#|/|//|[|]|[::1]|%41|%|%0a|=|,|.|..|-|+|*|maddr|ttl=|phone-context=|\n| |é|\0|192.0.2.1|example.net|:5060";
        var pieces = Pieces.Split('|');
        var choice = new Random(3261);
        for (var i = 0; i < 200_000; i++)
        {
            var uri = string.Concat(Enumerable.Range(0, choice.Next(1, 10)).Select(_ => pieces[choice.Next(pieces.Length)]));
            var isWell = UriSyntax.TryCheck(uri, out var fault);
            Assert.Equal(isWell, fault.Kind is UriFault.None);
            Assert.InRange(fault.Position, 0, uri.Length);

            // The platform is more lenient, where it knows the scheme or takes it for one of user and host.
            var isComparable = Comparable.Any(scheme => uri.StartsWith(scheme, StringComparison.Ordinal));
            Assert.False(isWell && isComparable && !Uri.TryCreate(uri, UriKind.Absolute, out _), uri);
            Assert.False(isWell && uri.Any(character => character is <= ' ' or >= '\x7F'), uri);
        }
    }
}
