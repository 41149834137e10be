using EnumDns.Protocol.E164;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>What is remembered of endpoints makes no difference but in time.</summary>
public sealed class AcceptedShapesTests
{
    private static readonly string[] Services = ["sip", "h323", "SIP", "email:mailto", "xmpp", "acct", "web:http", "pstn:tel", "im", "pres", "iax", "sip+h323", "voice:tel", "x-mine", "-", ""];
    private static readonly string[] Schemes = ["sip:", "sips:", "h323:", "mailto:", "xmpp:", "acct:", "http:", "tel:", "im:", "pres:", "iax:", "SIP:", "", "1:"];
    private static readonly (string, string)[] Pairs = [("sip", "sip:"), ("h323", "h323:"), ("email:mailto", "mailto:"), ("xmpp", "xmpp:"), ("acct", "acct:"), ("im", "im:"), ("pres", "pres:")];
    private static readonly string[] Users =
        ["", "a@", "a.b@", ".a@", "a.@", "a..b@", "-@", "_@", "A-1_b@", "{number}@", "{+number}@", "{suffix}@", "{other}@", "a{number}@", "+331@", "+a.b@", "+@", "+-@", "++1@", "a+b@", "+" + new string('a', 63) + "@", "+{number}@", "a:b@", "@", "%zz@", "a%20b@", new string('a', 64) + "@", new string('a', 65) + "@"];
    private static readonly string[] Hosts =
        ["example.net", "example", "a-b.example.net", "-a.example.net", "a-.example.net", "a.-b.net", "a_b.example.net", "example.net.", "192.0.2.1", "192.0.2.300", "1.2", "example.1", "example.1a", "example.a1",
         "example..net", "[2001:db8::1]", "example.net:5060", "example.net;transport=tcp", "example.net?subject=a", "EXAMPLE.Net", "", new string('a', 64) + ".net", "xn--a.example", "a.b-"];

    [Fact]
    public void An_object_is_accepted_exactly_where_the_validator_accepts_it()
    {
        var zone = Importing.ReadRecords("").Zone;
        var random = new Random(5);
        var (ofNumbers, ofBlocks) = (new AcceptedShapes(), new AcceptedShapes());
        var (accepted, validated) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var endpoints = Enumerable.Range(0, random.Next(1, 3)).Select(preference => Draw(random, (ushort)preference)).ToArray();
            var number = new Number { Digits = E164Number.Parse("33199001"), Endpoints = endpoints };
            var block = new Block { Prefix = E164Number.Parse("33199001"), Endpoints = endpoints };
            var isNumber = random.Next(2) == 0;
            IReadOnlyList<ObjectFinding> Validate() => isNumber ? ObjectValidator.Check(zone, number) : ObjectValidator.Check(zone, block);
            var expected = Validate().FirstOrDefault(finding => finding.Severity is Severity.Error);
            var actual = (isNumber ? ofNumbers : ofBlocks).FindError(number.Digits, endpoints, () =>
            {
                validated++;
                return Validate();
            });
            Assert.True(Equals(expected, actual), $"{(isNumber ? "number" : "block")} {string.Join(" and ", endpoints.Select(endpoint => $"{endpoint.Service} {endpoint.Uri}"))}: {expected} but {actual}");
            accepted += actual is null ? 1 : 0;
        }

        // Some hundred were not looked at again.
        Assert.InRange(accepted, 1000, 20_000);
        Assert.InRange(validated, 1, 20_000 - 300);
    }

    // Most services have the scheme that they are for, or nothing would be accepted.
    private static Endpoint Draw(Random random, ushort preference)
    {
        var (service, scheme) = random.Next(4) > 0 ? Pairs[random.Next(Pairs.Length)] : (One(random, Services), One(random, Schemes));
        return new Endpoint { Service = service, Preference = preference, Uri = scheme + One(random, Users) + One(random, Hosts) };
    }

    private static string One(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
