using EnumDns.Protocol.E164;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>Whatever an object holds, it gets findings and no exception; and what has no error among them can be published and dialled.</summary>
public sealed class AcceptedObjectTests
{
    private const string Pieces =
        "sip|h323|tel|mailto|:|@|!|\\|\\1|\\2|{number}|{+number}|{suffix}|{|}|^|$|.*|(|)|[0-9]|[|*|+|\\+?|33|example.net|;maddr=a|;|?|%41|%|%0A| |é|\n|E2U+|voice:tel|+|.|-|/|[::1]|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly string[] Words = Pieces.Split('|');
    private static readonly string[] Services = ["sip", "h323", "voice:tel", "email:mailto", "x-mine", "SIP", "", "voice:tel+sms:tel"];
    private static readonly string[] Uris = ["sip:{number}@example.net", "sip:a@example.net", "sip:{suffix}@[::1]", "tel:{+number}", "h323:{number}", "mailto:a@example.net", "sip:!{suffix}!@example.net"];
    private static readonly string[] Expressions = ["^.*$", "^\\+?(.*)$", "^(\\+?33)(.*)$", "^\\+33426(....)", "!", "^[+]33([0-9]*)$"];

    [Fact]
    public void Numbers_without_an_error_can_be_published_and_dialled()
    {
        var choice = new Random(6116);
        var accepted = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var number = new Number { Digits = Digits(choice, 0, 15), Endpoints = Endpoints(choice), HoleText = choice.Next(20) == 0 ? Text(choice) : null, Ttl = Ttl(choice), Note = choice.Next(4) == 0 ? Text(choice) : null };
            if (ObjectValidator.Check(Sample.France, number).Any(finding => finding.Severity is Severity.Error))
                continue;
            accepted++;
            var scope = EndpointScope.OfNumber(number.Digits);
            Assert.NotEmpty(ObjectRrsets.Of(number, Sample.France).Rdata);
            Assert.NotEmpty(ObjectLines.Of(number, Sample.France));
            Assert.All(number.Endpoints, endpoint => Assert.NotNull(EndpointNaptr.ResolveUri(endpoint, scope, number.Digits)));
        }

        Assert.InRange(accepted, 1000, 19_000);
    }

    [Fact]
    public void Blocks_without_an_error_can_be_published_and_dialled()
    {
        var choice = new Random(4592);
        var accepted = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var block = new Block { Prefix = Digits(choice, 0, 15), Length = choice.Next(2) == 0 ? choice.Next(-1, 18) : null, Endpoints = Endpoints(choice), Ttl = Ttl(choice) };
            var findings = ObjectValidator.Check(Sample.France, block);
            if (findings.Any(finding => finding.Severity is Severity.Error))
                continue;
            accepted++;
            var number = block.Prefix;
            for (var length = block.Length ?? choice.Next(number.Length + 1, 16); number.Length < length;)
                number = number.Append(choice.Next(10));
            Assert.NotEmpty(ObjectRrsets.Of(block, number, Sample.France).Rdata);
            Assert.NotEmpty(ObjectLines.Of(block, Sample.France));
            if (findings.All(finding => finding.Rule != ObjectRules.RegexpPartial.Id))
                Assert.All(block.Endpoints, endpoint => Assert.NotNull(EndpointNaptr.ResolveUri(endpoint, EndpointScope.Of(block, number), number)));
        }

        Assert.InRange(accepted, 250, 4_750);
    }

    private static Endpoint[] Endpoints(Random choice) =>
        [.. Enumerable.Range(0, choice.Next(8) == 0 ? choice.Next(40) : choice.Next(1, 3)).Select(index => MakeEndpoint(choice, index))];

    private static Endpoint MakeEndpoint(Random choice, int index)
    {
        var (service, uri) = choice.Next(3) == 0 ? (Pick(choice, Services), Pick(choice, Uris)) : ("sip", "sip:{number}@example.net");
        var isPattern = choice.Next(3) == 0;
        return new Endpoint
        {
            Order = (ushort)(choice.Next(6) == 0 ? choice.Next(65536) : 10),
            Preference = (ushort)(10 + index),
            Service = choice.Next(8) == 0 ? Text(choice) : service,
            Uri = isPattern && choice.Next(20) > 0 ? null : choice.Next(3) == 0 ? Text(choice) : uri,
            Pattern = isPattern ? new(choice.Next(3) == 0 ? Text(choice) : Pick(choice, Expressions), choice.Next(3) == 0 ? Text(choice) : "sip:\\1@example.net") : null,
        };
    }

    private static E164Number Digits(Random choice, int least, int most)
    {
        var number = E164Number.Parse("+33");
        if (choice.Next(10) == 0)
            number = default;
        for (var length = choice.Next(least, most + 1); number.Length < length;)
            number = number.Append(choice.Next(10));
        return number;
    }

    private static uint? Ttl(Random choice) => choice.Next(20) == 0 ? (uint)choice.NextInt64(uint.MaxValue) : null;

    private static string Text(Random choice) => string.Concat(Enumerable.Range(0, choice.Next(1, 8)).Select(_ => Pick(choice, Words)));

    private static string Pick(Random choice, string[] words) => words[choice.Next(words.Length)];
}
