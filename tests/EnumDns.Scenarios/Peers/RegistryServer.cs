using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Peers;

/// <summary>
/// Our own server with a registry: the built executable on a data directory and ports that it keeps when it is stopped
/// or killed and started again.
/// </summary>
internal sealed class RegistryServer : IDisposable
{
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(120);
    private readonly ScratchDirectory _files = new();
    private readonly string[] _options;
    private ChildProcess? _process;

    /// <summary>Starts it for the first time.</summary>
    /// <param name="seed">The folder of master files that fill the registry; null for an empty one.</param>
    /// <param name="dataFolder">The data directory; null for one of its own.</param>
    /// <param name="options">More options of <c>enumdns serve</c>.</param>
    public RegistryServer(string? seed, string? dataFolder = null, params string[] options)
    {
        _options = options;
        DataFolder = dataFolder ?? _files.File("data");
        Directory.CreateDirectory(_files.File("no-zones"));
        Seed = seed ?? _files.File("no-zones");
        Dns = new DnsClient(Endpoint);
        Admin = new AdminClient(ApiEndpoint, TokenFile);
        Start();
    }

    /// <summary>Where it answers queries.</summary>
    public IPEndPoint Endpoint { get; } = LoopbackPort.Next();

    /// <summary>Where its admin API answers.</summary>
    public IPEndPoint ApiEndpoint { get; } = LoopbackPort.Next();

    /// <summary>The folder that filled the registry.</summary>
    public string Seed { get; }

    /// <summary>The data directory.</summary>
    public string DataFolder { get; }

    /// <summary>The file with the administrator's token.</summary>
    public string TokenFile => Path.Combine(DataFolder, "admin.token");

    /// <summary>A DNS client for one thread.</summary>
    public DnsClient Dns { get; }

    /// <summary>A client of the admin API.</summary>
    public AdminClient Admin { get; }

    /// <summary>The running process.</summary>
    public ChildProcess Process => _process ?? throw new InvalidOperationException("The server is not running.");

    /// <summary>Starts it and waits until it is ready.</summary>
    public void Start()
    {
        _process = new ChildProcess(
            EnumDnsServer.Executable,
            ["serve", "--data", DataFolder, "--zones", Seed, "--dns", $"{Endpoint}", "--api", $"{ApiEndpoint}", "--api-requests-per-second", "1000000", .. _options]);
        var waited = Stopwatch.StartNew();
        while (!Admin.IsReady())
        {
            if (Process.HasExited || waited.Elapsed > ReadyTimeout)
                throw new InvalidOperationException($"The server does not become ready.\n{Process.Command}\n{Process.Output}");
            Thread.Sleep(10);
        }
    }

    /// <summary>Ends it as a failure of the machine would: by SIGKILL.</summary>
    public void Kill() => End("KILL");

    /// <summary>Ends it as an operator would: by SIGTERM.</summary>
    /// <returns>Its exit code.</returns>
    public int? Stop() => End("TERM");

    /// <summary>The NAPTR records of a number as <c>dig +short</c> prints them.</summary>
    public IReadOnlyList<string> Naptr(string enumDomain) =>
        [.. Dns.Ask(new DnsQuestion(enumDomain, "NAPTR") { PayloadSize = 1232 }).Answer.Where(record => record.Type == "NAPTR").Select(record => record.Rdata)];

    /// <summary>The serial of a zone's SOA.</summary>
    public uint Serial(string apex) => ReadSerial(Dns, apex);

    /// <summary>The serial of a zone's SOA, asked over a client of the caller's.</summary>
    public static uint ReadSerial(DnsClient client, string apex) =>
        uint.Parse(client.Ask(new DnsQuestion(apex, "SOA")).Answer.Single().Rdata.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dns.Dispose();
        Admin.Dispose();
        _process?.Dispose();
        _files.Dispose();
    }

    /// <summary>A zone for tests, created through the API.</summary>
    public void CreateZone(string apex) =>
        Admin.Put($"/v1/zones/{apex}", new JsonObject
        {
            ["primaryServer"] = "ns1.example.net",
            ["mailbox"] = "hostmaster.example.net",
            ["nameServers"] = new JsonArray("ns1.example.net", "ns2.example.org"),
        }).Expect(201);

    private int? End(string signal)
    {
        Process.Signal(signal);
        var status = Process.WaitForExit(TimeSpan.FromSeconds(60)) ?? throw new TimeoutException($"The server does not end on SIG{signal}.\n{Process.Output}");
        Process.Dispose();
        _process = null;
        return status;
    }
}
