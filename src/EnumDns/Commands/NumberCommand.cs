using System.CommandLine;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns number</c>: numbers and holes.</summary>
internal static class NumberCommand
{
    private const string Examples = """
        A number is written in any usual form: +33 4 26 68 73 00, +33 (0)4 26 68 73 00, 0033426687300,
        tel:+33-4-26-68-73-00, its domain in DNS, or, in a zone with a trunk prefix, 04 26 68 73 00.

        Examples:
          enumdns number set +33426687300 --sip ccmcu40.in2p3.fr --h323 ccmcu40.in2p3.fr
          enumdns number get +33426687300
          enumdns number list --prefix +3342668
          enumdns number delete +33426687300
        """;

    private const string SetExamples = $$"""
        The number has afterwards what the options say and nothing else. It is served when the command ends.

        {{EndpointOptions.Explanation}}.

        Examples:
          enumdns number set +33426687300 --sip ccmcu40.in2p3.fr --h323 ccmcu40.in2p3.fr
          enumdns number set '+33 1 99 00 00 01' --sip alice@example.net --note 'front desk' --ttl 300
          enumdns number set +33199000002 --endpoint service=email:mailto,uri=mailto:a@example.net
          enumdns number set +33199000003 --hole
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var numbers = new ObjectCommands(ObjectForms.Number, [("NUMBER", "The number, in any usual form")], "+33426687300", streams);
        return new ExampleCommand("number", "Numbers and where they lead to.", Examples)
        {
            numbers.Get(),
            Set(numbers),
            numbers.Delete(),
            numbers.List("--prefix +3342668 --service sip", ObjectFilter.Zone, ObjectFilter.Prefix, ObjectFilter.Service, ObjectFilter.Text),
        };
    }

    private static Command Set(ObjectCommands numbers)
    {
        var set = new SetOptions(numbers);
        var endpoints = new EndpointOptions();
        var hole = new Option<bool>("--hole") { Description = "The number exists and answers nothing, also inside of a block" };
        var holeText = new Option<string?>("--hole-text") { Description = "What the TXT record of a hole says", HelpName = "TEXT" };
        var command = set.Create("Make a number, or replace it.", SetExamples, [.. endpoints.All, hole, holeText], (result, body) =>
        {
            if (!result.GetValue(hole))
            {
                body["endpoints"] = endpoints.Read(result);
                return;
            }

            body["hole"] = true;
            if (result.GetValue(holeText) is { } text)
                body["holeText"] = text;
        });
        command.Validators.Add(result =>
        {
            var hasEndpoints = endpoints.All.Any(option => result.GetResult(option) is not null);
            var isHole = result.GetResult(hole) is { Implicit: false };
            if (hasEndpoints == isHole)
                result.AddError("number set takes either --sip, --h323 or --endpoint, or --hole");
            if (!isHole && result.GetResult(holeText) is not null)
                result.AddError("--hole-text goes with --hole");
        });
        return command;
    }
}
