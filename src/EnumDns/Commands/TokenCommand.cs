using System.CommandLine;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns token</c>: who may use the admin API.</summary>
internal static class TokenCommand
{
    private const string Examples = """
        The server keeps a hash of each token, never the token. On its first start it makes one for the
        administrator and writes it to admin.token in the data directory.

        Examples:
          enumdns token create monitoring
          enumdns token create helpdesk --write --days 90
          enumdns token list
          enumdns token revoke helpdesk
        """;

    private const string RevokeExamples = """
        Examples:
          enumdns token revoke helpdesk
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var tokens = new ObjectCommands(ObjectForms.Token, [("NAME", "Name of the token")], "helpdesk", streams);
        return new ExampleCommand("token", "Tokens for the admin API.", Examples)
        {
            TokenCreateCommand.Create(streams),
            tokens.List("--json"),
            Revoke(tokens),
        };
    }

    private static ExampleCommand Revoke(ObjectCommands tokens)
    {
        var keys = tokens.Keys();
        return ClientCommand.Create("revoke", "Refuse a token from now on.", RevokeExamples, tokens.Streams, [.. keys], (result, session, cancellation) =>
            session.ShowAsync(
                new AdminRequest(HttpMethod.Delete, tokens.Path(result, keys, null)),
                _ => tokens.Streams.Output.WriteLine(VisibleText.Of($"revoked token {result.GetValue(keys[0])}")),
                cancellation));
    }
}
