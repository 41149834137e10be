using System.CommandLine;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary>The commands that are the same for every kind of object.</summary>
/// <param name="form">How the kind is shown.</param>
/// <param name="keys">The arguments that name an object, with a description each.</param>
/// <param name="example">Such arguments, as a shell takes them.</param>
/// <param name="streams">What is around the commands.</param>
internal sealed class ObjectCommands(ObjectForm form, IReadOnlyList<(string Name, string Description)> keys, string example, CommandStreams streams)
{
    private const string Version = "v1";

    /// <summary>How the kind is shown.</summary>
    public ObjectForm Form => form;

    /// <summary>What is around the commands.</summary>
    public CommandStreams Streams => streams;

    /// <summary><c>get</c>: one object in full.</summary>
    public Command Get()
    {
        var (arguments, zone) = (Keys(), ZoneOption());
        var examples = $"""
            Examples:
              enumdns {form.Noun} get {example}
              enumdns {form.Noun} get {example} --json
            """;
        return ClientCommand.Create("get", $"Show one {form.Noun}.", examples, streams, [.. arguments, .. Given(zone)], (result, session, cancellation) =>
            session.ShowAsync(new AdminRequest(HttpMethod.Get, Path(result, arguments, zone)), item => Show(item), cancellation));
    }

    /// <summary><c>delete</c>.</summary>
    public Command Delete(string explanation = "")
    {
        var (arguments, zone, ifVersion) = (Keys(), ZoneOption(), ObjectOptions.IfVersion());
        var examples = $"""
            {explanation}Examples:
              enumdns {form.Noun} delete {example}
              enumdns {form.Noun} delete {example} --if-version 7
            """;
        return ClientCommand.Create("delete", $"Remove a {form.Noun}.", examples, streams, [.. arguments, .. Given(zone), ifVersion], (result, session, cancellation) =>
        {
            var request = new AdminRequest(HttpMethod.Delete, Path(result, arguments, zone)) { IfVersion = result.GetValue(ifVersion) };
            var name = string.Join(' ', arguments.Select(argument => result.GetValue(argument)));
            return session.ShowAsync(request, reply => streams.Output.WriteLine(VisibleText.Of(ObjectOptions.Summary("deleted", name, reply))), cancellation);
        });
    }

    /// <summary><c>list</c>: all objects that pass the filters.</summary>
    public Command List(string exampleFilter, params ObjectFilter[] filters)
    {
        var options = filters.Select(filter => (filter.Name, Option: filter.Create())).ToList();
        // The tokens of a server are few; their list has no pages.
        var limit = form.Collection is "tokens" ? null : ObjectOptions.Number("--limit", "At most so many; without: all", "N", int.MaxValue);
        var examples = $"""
            On a terminal a table; otherwise a line for each {form.Noun}, tabs between:
            {string.Join(", ", form.Headings)}.

            Examples:
              enumdns {form.Noun} list
              enumdns {form.Noun} list {exampleFilter}
            """;
        return ClientCommand.Create("list", $"List {form.Collection}.", examples, streams, [.. options.Select(option => option.Option), .. Given(limit)], (result, session, cancellation) =>
            new ObjectList(session, form, isPaged: limit is not null).RunAsync(
                [.. options.Select(option => (option.Name, result.GetValue(option.Option)))], limit is null ? null : result.GetValue(limit), cancellation));
    }

    /// <summary>New arguments that name an object.</summary>
    public IReadOnlyList<Argument<string>> Keys() => [.. keys.Select(key => ObjectOptions.Key(key.Name, key.Description))];

    /// <summary>The option that names the zone, for kinds that stand in one.</summary>
    public Option<string?>? ZoneOption() => form.Collection is "zones" ? null : ObjectOptions.Zone();

    /// <summary>The path of the object that a command line names.</summary>
    public string Path(ParseResult result, IReadOnlyList<Argument<string>> arguments, Option<string?>? zone, params (string Name, string? Value)[] query) => AdminRequest.Compose(
        [Version, form.Collection, .. arguments.Select(argument => result.GetValue(argument)!)],
        [("zone", zone is null ? null : result.GetValue(zone)), .. query]);

    /// <summary>Shows an object in full.</summary>
    public void Show(JsonNode item) => FieldWriter.Write(streams.Output, form.Title(item), form.Fields(item));

    /// <summary>The option in a list, if there is one.</summary>
    public static IEnumerable<Symbol> Given(Option? option) => option is null ? [] : [option];
}
