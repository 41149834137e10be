using System.CommandLine;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns block</c>: all numbers that begin alike.</summary>
internal static class BlockCommand
{
    private const int MaxDigits = 15;

    private const string Examples = """
        A block answers for every number that begins with its prefix, but the prefix itself, and but
        numbers, holes and delegations of their own; an inner block goes before an outer one.

        Examples:
          enumdns block set +3342668730 --sip '{number}@ccmcu40.in2p3.fr'
          enumdns block list
          enumdns block delete +3342668730
        """;

    private const string SetExamples = $$"""
        The block has afterwards what the options say and nothing else. It is served when the command ends.
        Without --length it answers for numbers of any length.

        {{EndpointOptions.Explanation}}, {suffix}
        for the digits behind the prefix.

        Examples:
          enumdns block set +3342668730 --sip '{number}@ccmcu40.in2p3.fr'
          enumdns block set +3319900 --length 11 --h323 '{suffix}@gk.example.net' --note 'campus north'
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var blocks = new ObjectCommands(ObjectForms.Block, [("PREFIX", "The digits that all its numbers begin with, in any usual form")], "+3342668730", streams);
        return new ExampleCommand("block", "Blocks: all numbers that begin alike.", Examples)
        {
            blocks.Get(),
            Set(blocks),
            blocks.Delete(),
            blocks.List("--prefix +33426", ObjectFilter.Zone, ObjectFilter.Prefix, ObjectFilter.Service, ObjectFilter.Text),
        };
    }

    private static Command Set(ObjectCommands blocks)
    {
        var endpoints = new EndpointOptions();
        var length = ObjectOptions.Number("--length", "Only numbers with so many digits, prefix included; without: any", "DIGITS", MaxDigits);
        var command = new SetOptions(blocks).Create("Make a block, or replace it.", SetExamples, [.. endpoints.All, length], (result, body) =>
        {
            if (result.GetValue(length) is { } digits)
                body["length"] = digits;
            body["endpoints"] = endpoints.Read(result);
        });
        command.Validators.Add(result =>
        {
            if (endpoints.All.All(option => result.GetResult(option) is null))
                result.AddError("block set takes at least one of --sip, --h323 and --endpoint");
        });
        return command;
    }
}
