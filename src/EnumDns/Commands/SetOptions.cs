using System.CommandLine;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary>The parts that every <c>set</c> has: the object's name, zone, TTL, note and conditions.</summary>
internal sealed class SetOptions(ObjectCommands commands)
{
    private readonly IReadOnlyList<Argument<string>> _keys = commands.Keys();
    private readonly Option<string?>? _zone = commands.ZoneOption();
    private readonly Option<long?> _ttl = ObjectOptions.Ttl();
    private readonly Option<string?> _note = ObjectOptions.Note();
    private readonly Option<long?> _ifVersion = ObjectOptions.IfVersion();
    private readonly Option<bool> _ifAbsent = ObjectOptions.IfAbsent();

    /// <summary>The command.</summary>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">The end of the help.</param>
    /// <param name="symbols">The arguments and options of this kind of object.</param>
    /// <param name="fill">Puts what they say into the representation.</param>
    public Command Create(string description, string examples, IReadOnlyList<Symbol> symbols, Action<ParseResult, JsonObject> fill)
    {
        var command = ClientCommand.Create(
            "set", description, examples, commands.Streams, [.. _keys, .. symbols, _ttl, _note, .. ObjectCommands.Given(_zone), _ifVersion, _ifAbsent],
            (result, session, cancellation) =>
            {
                var body = ObjectOptions.Body(result, _ttl, _note);
                fill(result, body);
                var request = new AdminRequest(HttpMethod.Put, commands.Path(result, _keys, _zone))
                {
                    Body = body,
                    IfVersion = result.GetValue(_ifVersion),
                    IfAbsent = result.GetValue(_ifAbsent),
                };
                return session.ShowAsync(request, Show, cancellation);
            });
        command.Validators.Add(result =>
        {
            if (result.GetResult(_ifVersion) is not null && result.GetResult(_ifAbsent) is { Implicit: false })
                result.AddError("--if-version and --if-absent exclude each other");
        });
        return command;
    }

    private void Show(JsonNode reply) => commands.Streams.Output.WriteLine(VisibleText.Of(ObjectOptions.Summary("saved", commands.Form.Title(reply), reply)));
}
