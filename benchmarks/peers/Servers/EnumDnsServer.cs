using System.Net;
using EnumDns.Fixtures;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>Our own server as an operator has it: registry, admin API and metrics, default settings.</summary>
/// <param name="program">The built executable.</param>
/// <param name="dataFolder">The data directory; an empty one is filled from the zone.</param>
internal sealed class EnumDnsServer(string program, string dataFolder) : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.EnumDns;

    /// <inheritdoc/>
    public override string SetupText => "default settings, with registry, admin API and metrics; only the admin API's limit of requests is raised where changes are measured";

    /// <summary>Where the admin API answers.</summary>
    public IPEndPoint ApiEndpoint { get; } = LoopbackPort.Next();

    /// <summary>The data directory.</summary>
    public string DataFolder => dataFolder;

    /// <summary>Whether an empty registry stays empty.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>The administrator's token.</summary>
    public string Token => File.ReadAllText(Path.Combine(dataFolder, "admin.token")).Trim();

    /// <inheritdoc/>
    protected override bool IsReady(AnswerProbe probe, ServerSetup setup) => (StartsEmpty || base.IsReady(probe, setup)) && IsApiReady();

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine(".", program, "--version");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup)
    {
        var seed = setup.Zone.Folder;
        if (StartsEmpty)
            Directory.CreateDirectory(seed = Path.Combine(setup.Folder, "no-zones"));
        return [program, "serve", "--data", dataFolder, "--zones", seed, "--dns", $"{Endpoint}", "--api", $"{ApiEndpoint}", "--api-requests-per-second", "1000000"];
    }

    private bool IsApiReady()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        try
        {
            using var reply = client.Send(new HttpRequestMessage(HttpMethod.Get, new Uri($"http://{ApiEndpoint}/readyz")));
            return reply.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
