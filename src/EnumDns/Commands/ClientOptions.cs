using System.CommandLine;
using EnumDns.Client;
using EnumDns.Configuration;
using EnumDns.Hosting;

namespace EnumDns.Commands;

/// <summary>The options of commands that ask a server: which one, with what token, and for whom the answer is.</summary>
internal sealed class ClientOptions
{
    /// <summary>Names the server, like <c>--server</c>.</summary>
    public const string ServerVariable = "ENUMDNS_SERVER";

    /// <summary>Holds the token.</summary>
    public const string TokenVariable = "ENUMDNS_TOKEN";

    private const int MaxTokenOctets = 4096;

    private readonly Option<string?> _server = new("--server")
    {
        Description = $"The server's admin API; without: ${ServerVariable}, or the first address of api.listen in the configuration",
        HelpName = "URL",
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"File that holds the token; without: ${TokenVariable}, or {AdminTokenFile.Name} in the data directory for a server on this machine",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the server's JSON, for programs" };

    /// <summary>The options.</summary>
    public ClientOptions() => _server.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string>() is { } text && ServerAddress.TryParse(text, out _) is { } mistake)
            result.AddError($"--server: {mistake}");
    });

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_tokenFile);
        command.Options.Add(_json);
    }

    /// <summary>Finds the server and the token.</summary>
    /// <returns>The session, or null where the mistakes are on the error stream.</returns>
    public ClientSession? Open(ParseResult result, CommandStreams streams)
    {
        if (FindServer(result.GetValue(_server), streams) is not { } server)
            return null;
        if (!TryFindToken(result.GetValue(_tokenFile), server, streams, out var token))
            return null;
        if (token is not null && server.Scheme is "http" && !server.IsLoopback)
            streams.Error.WriteLine($"enumdns: warning: the token goes to {server} unencrypted; use https");
        return new ClientSession(new AdminClient(server, token), streams, result.GetValue(_json));
    }

    private static Uri? FindServer(string? named, CommandStreams streams)
    {
        var text = named ?? streams.Variable(ServerVariable);
        if (text is null)
            return LocalConfiguration.Load(streams) is { } configuration ? ServerAddress.Of(configuration.ToServeSettings().ApiListen[0].EndPoint) : null;
        if (ServerAddress.TryParse(text, out var server) is not { } mistake)
            return server;
        streams.Error.WriteLine($"enumdns: {ServerVariable}: {mistake}");
        return null;
    }

    private static bool TryFindToken(string? file, Uri server, CommandStreams streams, out string? token)
    {
        token = null;
        if (file is not null)
            return TryRead(file, streams, out token);
        if (streams.Variable(TokenVariable) is { } variable)
            return Accept(variable.Trim(), TokenVariable, streams, out token);
        // The token of this machine's server is for nobody else.
        if (!server.IsLoopback)
            return true;
        if (LocalConfiguration.Load(streams) is not { } configuration)
            return false;
        var local = Path.Join(configuration.Text(Settings.Data), AdminTokenFile.Name);
        return !File.Exists(local) || TryRead(local, streams, out token);
    }

    private static bool TryRead(string file, CommandStreams streams, out string? token)
    {
        token = null;
        try
        {
            using var reader = new StreamReader(file);
            var buffer = new char[MaxTokenOctets];
            return Accept(new string(buffer, 0, reader.ReadBlock(buffer)).Trim(), file, streams, out token);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            streams.Error.WriteLine($"enumdns: cannot read the token: {exception.Message}");
            return false;
        }
    }

    private static bool Accept(string text, string origin, CommandStreams streams, out string? token)
    {
        // RFC 6750 section 2.1: what a token may consist of.
        var isToken = text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "-._~+/=".Contains(character, StringComparison.Ordinal));
        token = isToken ? text : null;
        if (!isToken)
            streams.Error.WriteLine($"enumdns: {origin} does not hold a token");
        return isToken;
    }
}
