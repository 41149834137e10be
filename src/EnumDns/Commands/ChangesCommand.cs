using System.CommandLine;
using System.Globalization;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns changes</c>: who changed what.</summary>
internal static class ChangesCommand
{
    private const long DefaultLimit = 20;

    private const string Examples = """
        Without an ID: the latest changes, the newest first. With one: what it removed (-) and added (+).

        Examples:
          enumdns changes
          enumdns changes --limit 100 --json
          enumdns changes 4711
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var id = new Argument<long?>("ID") { Description = "Number of a change: the version of the objects that it changed", Arity = ArgumentArity.ZeroOrOne };
        var limit = ObjectOptions.Number("--limit", "At most so many", "N", int.MaxValue);
        limit.DefaultValueFactory = _ => DefaultLimit;
        return ClientCommand.Create("changes", "Show who changed what.", Examples, streams, [id, limit], (result, session, cancellation) =>
        {
            var form = ObjectForms.Change;
            if (result.GetValue(id) is not { } number)
                return new ObjectList(session, form).RunAsync([], result.GetValue(limit), cancellation);
            var path = AdminRequest.Compose(["v1", form.Collection, number.ToString(CultureInfo.InvariantCulture)], []);
            return session.ShowAsync(new AdminRequest(HttpMethod.Get, path), item => FieldWriter.Write(streams.Output, form.Title(item), form.Fields(item)), cancellation);
        });
    }
}
