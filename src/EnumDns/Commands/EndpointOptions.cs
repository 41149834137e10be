using System.CommandLine;
using System.Text.Json.Nodes;

namespace EnumDns.Commands;

/// <summary>The options that say where a number or a block leads to.</summary>
internal sealed class EndpointOptions
{
    /// <summary>For help texts.</summary>
    public const string Explanation = """
        Endpoints rank in this order: --sip, --h323, --endpoint, each in the order given; preference= changes
        that. --endpoint takes service= with uri= or with expression= and replacement=, and order= and
        preference=, commas between: service=email:mailto,uri=mailto:a@example.net,preference=20. In a URI
        {number} stands for the digits that were dialled, {+number} for the same with a plus
        """;

    private readonly Option<string[]> _sip = Uris("--sip", "SIP URI; sip: in front may be left out");
    private readonly Option<string[]> _h323 = Uris("--h323", "H.323 URI; h323: in front may be left out");

    private readonly Option<string[]> _endpoints = new("--endpoint")
    {
        Description = "Any other service: service=...,uri=...",
        HelpName = "KEY=VALUE,...",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The options.</summary>
    public EndpointOptions() => _endpoints.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (EndpointText.TryParse(token.Value, out _) is { } mistake)
                result.AddError($"--endpoint '{token.Value}': {mistake}");
        }
    });

    /// <summary>The options as a command takes them.</summary>
    public IReadOnlyList<Option> All => [_sip, _h323, _endpoints];

    /// <summary>The endpoints of a command line, as the API takes them.</summary>
    public JsonArray Read(ParseResult result)
    {
        var endpoints = new JsonArray();
        foreach (var uri in result.GetValue(_sip) ?? [])
            endpoints.Add(Endpoint("sip", uri.StartsWith("sips:", StringComparison.OrdinalIgnoreCase) ? uri : WithScheme("sip:", uri)));
        foreach (var uri in result.GetValue(_h323) ?? [])
            endpoints.Add(Endpoint("h323", WithScheme("h323:", uri)));
        foreach (var text in result.GetValue(_endpoints) ?? [])
        {
            EndpointText.TryParse(text, out var endpoint);
            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    private static JsonObject Endpoint(string service, string uri) => new JsonObject { ["service"] = service, ["uri"] = uri };

    private static string WithScheme(string scheme, string uri) => uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? uri : scheme + uri;

    private static Option<string[]> Uris(string name, string description) => new(name) { Description = description, HelpName = "URI", Arity = ArgumentArity.OneOrMore };
}
