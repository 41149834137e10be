using System.Diagnostics;
using System.Net;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Peers;

/// <summary>An authoritative server that runs as a child process on a loopback port, with its files in a directory of its own.</summary>
internal abstract class DnsServer : IDisposable
{
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(60);
    private ChildProcess? _process;

    /// <summary>A server with a free port and an empty directory.</summary>
    protected DnsServer()
    {
        Endpoint = LoopbackPort.Next();
        Client = new DnsClient(Endpoint);
    }

    /// <summary>What reports call it.</summary>
    public abstract string Name { get; }

    /// <summary>Where it listens, UDP and TCP.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>A client for one thread.</summary>
    public DnsClient Client { get; }

    /// <summary>Asks over <see cref="Client"/>; a server that stays silent shows its log.</summary>
    public DnsMessage Ask(DnsQuestion question)
    {
        try
        {
            return Client.Ask(question);
        }
        catch (TimeoutException silence)
        {
            throw new TimeoutException($"{Name}: {silence.Message}\n{Process.Output}", silence);
        }
    }

    /// <summary>The running process.</summary>
    public ChildProcess Process => _process ?? throw new InvalidOperationException($"{Name} is not started");

    /// <summary>Its files.</summary>
    protected ScratchDirectory Files { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        _process?.Dispose();
        Files.Dispose();
    }

    /// <summary>Starts the process on zones that lie as files in <see cref="Files"/>.</summary>
    protected abstract ChildProcess Launch(IReadOnlyCollection<ZoneText> zones);

    /// <summary>Starts the server and waits until it answers with authority for the SOA of every zone.</summary>
    /// <param name="zones">The zones.</param>
    /// <param name="inFolder">Whether their files lie elsewhere already.</param>
    protected void Start(IReadOnlyCollection<ZoneText> zones, bool inFolder = false)
    {
        foreach (var zone in inFolder ? [] : zones)
            Files.Write(zone.FileName, zone.Text);
        try
        {
            _process = Launch(zones);
            var waited = Stopwatch.StartNew();
            foreach (var zone in zones)
                WaitUntilServed(zone, waited);
        }
        catch
        {
            // Nobody holds a server whose constructor throws.
            Dispose();
            throw;
        }
    }

    private void WaitUntilServed(ZoneText zone, Stopwatch waited)
    {
        while (Client.TryAsk(new DnsQuestion(zone.Apex, "SOA"), 100) is not { IsAuthoritative: true, Rcode: "NOERROR" })
        {
            if (Process.HasExited || waited.Elapsed > ReadyTimeout)
                throw new InvalidOperationException($"{Name} does not serve {zone.Apex}.\n{Process.Command}\n{Process.Output}\n{zone.Text}");
            Thread.Sleep(20);
        }
    }
}
