using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns delegation</c>: prefixes that others serve.</summary>
internal static class DelegationCommand
{
    private const string Examples = """
        The numbers below a delegation are answered by its name servers; whatever the registry has there
        is not published until the delegation goes.

        Examples:
          enumdns delegation set +33199 --ns ns1.example.net --ns ns2.example.net
          enumdns delegation get +33199
          enumdns delegation delete +33199
        """;

    private const string SetExamples = """
        The delegation has afterwards what the options say and nothing else. Addresses (glue) are for
        name servers whose names are below the delegation.

        Examples:
          enumdns delegation set +33199 --ns ns1.example.net --ns ns2.example.net
          enumdns delegation set +33199 --ns ns1.9.9.1.3.3.nrenum.net=192.0.2.1,2001:db8::1 --ds '4711 13 2 0FB1...'
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var delegations = new ObjectCommands(ObjectForms.Delegation, [("PREFIX", "The digits that all its numbers begin with, in any usual form")], "+33199", streams);
        return new ExampleCommand("delegation", "Prefixes that other name servers serve.", Examples)
        {
            delegations.Get(),
            Set(delegations),
            delegations.Delete(),
            delegations.List("--text example.net", ObjectFilter.Zone, ObjectFilter.Prefix, ObjectFilter.Text),
        };
    }

    private static Command Set(ObjectCommands delegations)
    {
        var servers = new Option<string[]>("--ns")
        {
            Description = "A name server, with its addresses where it needs them",
            HelpName = "HOST[=ADDR,...]",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        servers.Validators.Add(result =>
        {
            foreach (var address in result.Tokens.SelectMany(token => AddressesOf(token.Value)).Where(address => !IPAddress.TryParse(address, out _)))
                result.AddError($"--ns: '{address}' is not an IP address");
        });
        var signers = new Option<string[]>("--ds") { Description = "A DS record: key tag, algorithm, digest type, digest", HelpName = "'TAG ALG TYPE DIGEST'", Arity = ArgumentArity.OneOrMore };
        signers.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Signer(token.Value) is null))
                result.AddError($"--ds: '{token.Value}' is not key tag, algorithm, digest type and digest");
        });
        return new SetOptions(delegations).Create("Make a delegation, or replace it.", SetExamples, [servers, signers], (result, body) =>
        {
            body["nameServers"] = new JsonArray([.. result.GetValue(servers)!.Select(Server)]);
            if (result.GetValue(signers) is { Length: > 0 } texts)
                body["ds"] = new JsonArray([.. texts.Select(Signer)]);
        });
    }

    private static JsonNode Server(string text) => new JsonObject
    {
        ["host"] = text.Split('=', 2)[0],
        ["addresses"] = new JsonArray([.. AddressesOf(text).Select(address => JsonValue.Create(address))]),
    };

    private static string[] AddressesOf(string server) => server.Split('=', 2) is [_, var addresses] ? addresses.Split(',') : [];

    private static JsonObject? Signer(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var tag, var algorithm, var type, .. { Length: > 0 } digest]
            || !ushort.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var keyTag)
            || !byte.TryParse(algorithm, NumberStyles.None, CultureInfo.InvariantCulture, out var algorithmNumber)
            || !byte.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var digestType))
        {
            return null;
        }

        return new JsonObject { ["keyTag"] = keyTag, ["algorithm"] = algorithmNumber, ["digestType"] = digestType, ["digest"] = string.Concat(digest) };
    }
}
