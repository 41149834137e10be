using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Registry.Keys;
using EnumDns.Registry.Sqlite;

namespace EnumDns.Commands;

/// <summary><c>enumdns token create</c>: by the server, or without one in the data directory.</summary>
internal static class TokenCreateCommand
{
    private const int MaxDays = 36_500;

    private const string Examples = """
        The token is the only line on standard output. Nobody can show it again. With --data it is put into
        the registry directly, for which no server may run: the way in when every token is lost.

        Examples:
          enumdns token create monitoring > monitoring.token
          enumdns token create helpdesk --write --days 90
          enumdns token create admin2 --write --data /var/lib/enumdns
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var name = new Argument<string>("NAME") { Description = "What people call it; the list of changes shows it" };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !ApiToken.IsName(token.Value)))
                result.AddError($"NAME: 1 to {ApiToken.MaxName} letters, digits and . _ - @");
        });
        var write = new Option<bool>("--write") { Description = "It may change things, not only look" };
        var days = ObjectOptions.Number("--days", "It is refused after so many days; without: never", "N", MaxDays);
        var data = DataOption.Create("Data directory; asks no server");
        return ClientCommand.Create("create", "Make a token.", Examples, streams, [name, write, days, data], Online, Offline);

        Task<int> Online(ParseResult result, ClientSession session, CancellationToken cancellation)
        {
            var body = new JsonObject { ["name"] = result.GetValue(name), ["canWrite"] = result.GetValue(write) };
            if (Expiry(result.GetValue(days)) is { } expires)
                body["expires"] = expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return session.ShowAsync(new AdminRequest(HttpMethod.Post, "/v1/tokens") { Body = body }, reply => streams.Output.WriteLine(reply.Text("token")), cancellation);
        }

        int? Offline(ParseResult result) => result.GetValue(data) is not { } folder
            ? null
            : DataOption.Run(streams, () => Put(folder, result.GetValue(name)!, result.GetValue(write), Expiry(result.GetValue(days)), streams));
    }

    private static int Put(string folder, string name, bool canWrite, DateTimeOffset? expires, CommandStreams streams)
    {
        // A registry that is made by mistake would hide the mistake.
        if (!Directory.Exists(folder))
        {
            streams.Error.WriteLine($"enumdns: there is no directory '{folder}'");
            return ExitCode.NotFound;
        }

        using var store = SqliteStore.Open(folder);
        using var transaction = store.Begin();
        if (transaction.Tokens().Any(token => token.Name == name))
        {
            streams.Error.WriteLine($"enumdns: there is a token '{name}' already");
            return ExitCode.Conflict;
        }

        var token = ApiToken.Generate();
        transaction.Put(ApiToken.Create(name, token, canWrite, TimeProvider.System.GetUtcNow(), expires));
        transaction.Commit();
        streams.Output.WriteLine(token);
        return ExitCode.Success;
    }

    private static DateTimeOffset? Expiry(long? days) => days is { } count ? TimeProvider.System.GetUtcNow().AddDays(count) : null;
}
