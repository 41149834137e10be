using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;
using static EnumDns.Registry.Tests.Validation.Sample;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>Examples for the rules of endpoints.</summary>
internal static class EndpointExamples
{
    private static readonly string Long = new('a', 300);

    /// <summary>The examples.</summary>
    public static IReadOnlyList<RuleExample> All { get; } =
    [
        new(ObjectRules.EndpointsMissing, "endpoints", With(), Bridge),
        new(ObjectRules.EndpointsMissing, "endpoints", Conferences with { Endpoints = [] }, Conferences),
        new(ObjectRules.EndpointsMany, "endpoints", With(Many(33)), With(Many(32))),
        new(ObjectRules.EndpointDuplicate, "endpoints[1]", With(Sip("sip:a@example.net"), Sip("sip:a@example.net")), With(Sip("sip:a@example.net"), Sip("sip:b@example.net"))),
        new(ObjectRules.EndpointTarget, "endpoints[0]", With(new Endpoint { Service = "sip" }), Bridge),
        new(ObjectRules.EndpointTarget, "endpoints[0]", With(Sip("sip:a@b") with { Pattern = new("^.*$", "sip:a@b") }), Bridge),

        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("E2U+sip", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("sip+e2u", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("si p", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("sip\0", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService("\u017Fip", "sip:a@b"), Bridge),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService(Long[..33], "sip:a@b"), WithService(Long[..32], "sip:a@b")),
        new(ObjectRules.ServiceGrammar, "endpoints[0].service", WithService(string.Join(':', Enumerable.Repeat(Long[..31], 8)), "sip:a@b"), Bridge),
        new(ObjectRules.ServiceUnregistered, "endpoints[0].service", WithService("voice:sip", "sip:a@b"), WithService("voice:tel", "tel:+33426687300")),
        new(ObjectRules.ServiceSeveral, "endpoints[0].service", WithService("voice:tel+sms:tel", "tel:+33426687300"), WithService("voice:tel", "tel:+33426687300")),
        new(ObjectRules.ServiceSpelling, "endpoints[0].service", WithService("SIP", "sip:a@b"), WithService("sip", "SIP:a@b")),
        new(ObjectRules.SchemeMismatch, "endpoints[0].uri", WithService("sip", "h323:a@b"), WithService("x-mine", "h323:a@b")),
        new(ObjectRules.SchemeMismatch, "endpoints[0].pattern.replacement", With(Pattern("^.*$", "h323:a")), With(Pattern("^.*$", "sips:a@b"))),

        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:a b@example.net"), WithUri("sip:a%20b@example.net")),
        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:a@b\r\nVia: x"), Bridge),
        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:a%0D%0A@b"), Bridge),
        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:\u00E9@b"), Bridge),
        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:a\\1@b"), Bridge),
        new(ObjectRules.UriCharacters, "endpoints[0].uri", WithUri("sip:<a>@b"), Bridge),
        new(ObjectRules.UriCharacters, "endpoints[0].pattern.replacement", With(Pattern("^.*$", "sip:a b@c")), Bridge),
        new(ObjectRules.UriSyntax, "endpoints[0].uri", WithUri("sip:a@@b"), WithUri("sip:a@b")),
        new(ObjectRules.UriSyntax, "endpoints[0].uri", WithUri("example.net"), WithUri("sip:example.net")),
        new(ObjectRules.UriSyntax, "endpoints[0].uri", WithUri(""), Bridge),
        new(ObjectRules.UriSyntax, "endpoints[0].uri", WithService("voice:tel", "tel:{number}"), WithService("voice:tel", "tel:{+number}")),
        new(ObjectRules.UriSyntax, "endpoints[0].uri", Conferences with { Endpoints = [new() { Service = "voice:tel", Uri = "tel:{+number}1" }] }, Conferences with { Endpoints = [new() { Service = "voice:tel", Uri = "tel:{+number}" }] }),
        new(ObjectRules.UriSyntax, "endpoints[0].pattern.replacement", With(Pattern("^(.*)$", "sip:\\1@b_c")), With(Pattern("^\\+?(.*)$", "sip:\\1@b"))),
        new(ObjectRules.UriHeaders, "endpoints[0].uri", WithUri("sip:a@b?subject=x"), WithUri("sip:a?x@b")),
        new(ObjectRules.UriHeaders, "endpoints[0].uri", WithService("email:mailto", "mailto:a@b?bcc=c@d"), WithService("email:mailto", "mailto:a@b")),
        new(ObjectRules.UriMaddr, "endpoints[0].uri", WithUri("sip:a@b;maddr=192.0.2.1"), WithUri("sip:maddr@b;transport=tcp")),
        new(ObjectRules.UriPassword, "endpoints[0].uri", WithUri("sip:a:secret@b"), WithUri("sip:a%3Asecret@b")),
        new(ObjectRules.UriPassword, "endpoints[0].uri", WithService("web:http", "http://a:b@c/"), WithService("web:http", "http://a@c:80/")),
        new(ObjectRules.UriLength, "endpoints[0].uri", WithUri($"sip:{Long[..193]}@b.c"), WithUri($"sip:{Long[..192]}@b.c")),
        new(ObjectRules.UriPlaceholder, "endpoints[0].uri", WithUri("sip:{suffix}@b"), WithUri("sip:{number}@b")),
        new(ObjectRules.UriPlaceholder, "endpoints[0].uri", WithUri("sip:{Number}@b"), WithUri("sip:{+number}@b")),
        new(ObjectRules.UriPlaceholder, "endpoints[0].uri", Conferences with { Endpoints = [Sip("sip:{suffix@b")] }, Conferences with { Endpoints = [Sip("sip:{suffix}@b")] }),

        new(ObjectRules.RegexpSyntax, "endpoints[0].pattern.expression", With(Pattern("^(.*$", "sip:a@b")), With(Pattern("^(.*)$", "sip:a@b"))),
        new(ObjectRules.RegexpSyntax, "endpoints[0].pattern.expression", With(Pattern("", "sip:a@b")), Bridge),
        new(ObjectRules.RegexpSyntax, "endpoints[0].pattern.expression", With(Pattern("^\u00E9$", "sip:a@b")), Bridge),
        new(ObjectRules.RegexpSyntax, "endpoints[0].pattern.replacement", With(Pattern("^.*$", "sip:\\1@b")), With(Pattern("^(.*)$", "sip:\\1@b"))),
        new(ObjectRules.RegexpSyntax, "endpoints[0].pattern.replacement", With(Pattern("^.*$", "sip:a@b\\")), Bridge),
        new(ObjectRules.RegexpNested, "endpoints[0].pattern.expression", With(Pattern("^(.+)*$", "sip:a@b")), With(Pattern("^(..)*$", "sip:a@b"))),
        new(ObjectRules.RegexpMismatch, "endpoints[0].pattern.expression", With(Pattern("^\\+?44.*$", "sip:a@b")), With(Pattern("^\\+?33.*$", "sip:a@b"))),
        new(ObjectRules.RegexpMismatch, "endpoints[0].pattern.expression", Conferences with { Endpoints = [Pattern("^\\+?44.*$", "sip:a@b")] }, Conferences with { Endpoints = [Pattern("^\\+?33.*$", "sip:a@b")] }),
        new(ObjectRules.RegexpPartial, "endpoints[0].pattern.expression", Conferences with { Endpoints = [Pattern("^\\+?33426687300(....)$", "sip:a@b")] }, Conferences with { Length = 15, Endpoints = [Pattern("^\\+?33426687300(....)$", "sip:a@b")] }),
        new(ObjectRules.RegexpLength, "endpoints[0].uri", WithUri($"sip:{Long[..241]}@b.c"), WithUri($"sip:{Long[..240]}@b.c")),
        new(ObjectRules.RegexpLength, "endpoints[0].pattern.replacement", With(Pattern(".", "a:")), With(Pattern("^.", "a:b"))),

        new(ObjectRules.PortableBlank, "endpoints[0].pattern.expression", With(Pattern("^ *.*$", "sip:a@b")), With(Pattern("^.*$", "sip:a@b"))),
        new(ObjectRules.PortableDelimiter, "endpoints[0].uri", WithUri("sip:a!@b"), WithUri("sip:a%21@b")),
        new(ObjectRules.PortableDelimiter, "endpoints[0].pattern.replacement", With(Pattern("^.*$", "sip:a!@b")), With(Pattern("^.*$", "sip:a@b"))),
        new(ObjectRules.PortableAnchors, "endpoints[0].pattern.expression", With(Pattern(".*", "sip:a@b")), With(Pattern("^.*$", "sip:a@b"))),
        new(ObjectRules.PortableAlternatives, "endpoints[0].pattern.expression", With(Pattern("^(.*|33)$", "sip:a@b")), With(Pattern("^([3]|.)*$", "sip:a@b"))),
        new(ObjectRules.PortableBracket, "endpoints[0].pattern.expression", With(Pattern("^\\+?[[:digit:]]*$", "sip:a@b")), With(Pattern("^\\+?[0-9]*$", "sip:a@b"))),
        new(ObjectRules.PortableForms, "endpoints[0].pattern.expression", With(Pattern("^\\+33.*$", "sip:a@b")), With(Pattern("^\\+?33.*$", "sip:a@b"))),
        new(ObjectRules.PortableOrder, "endpoints[1].order", With(Sip("sip:a@b"), H323("h323:a") with { Order = 20 }), Bridge),
        new(ObjectRules.PortablePreference, "endpoints[1].preference", With(Sip("sip:a@b"), Sip("sip:c@d")), Bridge),
        new(ObjectRules.AnswerSize, "endpoints", With(Many(12)), With(Many(8))),
        new(ObjectRules.AnswerTruncated, "endpoints", With(Many(32)), With(Many(12))),
    ];

    private static Endpoint[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Sip($"sip:u{i:D2}@example.net") with { Preference = (ushort)i })];
}
