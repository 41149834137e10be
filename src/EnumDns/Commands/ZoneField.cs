using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;

namespace EnumDns.Commands;

/// <summary>A value of a zone that an option sets.</summary>
/// <param name="Flag">The option.</param>
/// <param name="Name">Its name in the API.</param>
/// <param name="Unit">What stands for the value in the help; <c>SECONDS</c> is a number.</param>
/// <param name="Description">One sentence.</param>
/// <param name="IsList">Whether it takes several values.</param>
/// <param name="MayBeNone">Whether an empty text takes the value away.</param>
internal sealed record ZoneField(string Flag, string Name, string Unit, string Description, bool IsList = false, bool MayBeNone = false)
{
    private const string Seconds = "SECONDS";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ZoneField> All { get; } =
    [
        new("--ns", "nameServers", "HOST", "A name server (NS); once for each", IsList: true),
        new("--primary", "primaryServer", "HOST", "The primary (MNAME of the SOA); a new zone without: its first name server"),
        new("--mailbox", "mailbox", "NAME", "Who is in charge (RNAME of the SOA): hostmaster.example.net"),
        new("--refresh", "refresh", Seconds, "How often secondaries look at the serial"),
        new("--retry", "retry", Seconds, "How soon they try again after a failure"),
        new("--expire", "expire", Seconds, "After how long without an answer they stop to serve"),
        new("--minimum", "minimum", Seconds, "TTL of negative answers"),
        new("--default-ttl", "defaultTtl", Seconds, "TTL of objects that state none"),
        new("--soa-ttl", "soaTtl", Seconds, "TTL of the SOA, '' for the default", MayBeNone: true),
        new("--ns-ttl", "nameServerTtl", Seconds, "TTL of the NS RRset, '' for the default", MayBeNone: true),
        new("--serial-scheme", "serialScheme", "counter|date", "How serials are counted"),
        new("--country-code", "countryCode", "DIGITS", "Country code of national numbers, '' for none", MayBeNone: true),
        new("--trunk-prefix", "trunkPrefix", "DIGITS", "What precedes a national number: 0; '' for none", MayBeNone: true),
        new("--international-prefix", "internationalPrefix", "DIGITS", "What precedes a country code: 00"),
        new("--note", "note", "TEXT", "For people; '' for none", MayBeNone: true),
    ];

    /// <summary>The option.</summary>
    public Option<string[]> Create()
    {
        var option = new Option<string[]>(Flag)
        {
            Description = Description,
            HelpName = Unit,
            Arity = IsList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            CustomParser = result => [.. result.Tokens.Select(token => token.Value)],
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The value as the API takes it.</summary>
    public JsonNode? Read(string[] texts)
    {
        if (IsList)
            return new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
        if (MayBeNone && texts[0].Length == 0)
            return null;
        return Unit is Seconds ? JsonValue.Create(long.Parse(texts[0], CultureInfo.InvariantCulture)) : JsonValue.Create(texts[0]);
    }

    private void Check(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            var isNone = MayBeNone && token.Value.Length == 0;
            if (Unit is Seconds && !isNone && !uint.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"{Flag}: '{token.Value}' is not a number of seconds");
        }
    }
}
