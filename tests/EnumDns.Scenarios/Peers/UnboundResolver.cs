using System.Diagnostics;
using System.Globalization;
using System.Net;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Peers;

/// <summary>Unbound as a validating resolver that knows one authoritative server and one trust anchor, and asks nobody else.</summary>
internal sealed class UnboundResolver : IDisposable
{
    private readonly ScratchDirectory _files = new();
    private readonly ChildProcess _process;

    /// <summary>Starts it and waits until it resolves the zone's SOA.</summary>
    /// <param name="zone">Apex below which it asks the server.</param>
    /// <param name="server">The authoritative server.</param>
    /// <param name="trustAnchorFile">A file with the zone's DNSKEY as a record.</param>
    public UnboundResolver(string zone, IPEndPoint server, string trustAnchorFile)
    {
        var endpoint = LoopbackPort.Next();
        var configuration = string.Create(CultureInfo.InvariantCulture, $"""
            server:
                interface: 127.0.0.1
                port: {endpoint.Port}
                username: ""
                chroot: ""
                directory: "{_files.Path}"
                pidfile: ""
                use-syslog: no
                do-daemonize: no
                do-ip6: no
                do-not-query-localhost: no
                trust-anchor-file: "{trustAnchorFile}"
                trust-anchor-signaling: no
                verbosity: 2
            remote-control:
                control-enable: no
            stub-zone:
                name: {zone}
                stub-addr: 127.0.0.1@{server.Port}
            """);
        _process = new ChildProcess(PeerProgram.Find("unbound"), "-d", "-p", "-c", _files.Write("unbound.conf", configuration));
        Client = new DnsClient(endpoint);
        WaitUntilReady(zone);
    }

    /// <summary>A client for one thread.</summary>
    public DnsClient Client { get; }

    /// <summary>What it has logged.</summary>
    public string Log => _process.Output;

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
        _files.Dispose();
    }

    private void WaitUntilReady(string zone)
    {
        var waited = Stopwatch.StartNew();
        while (Client.TryAsk(new DnsQuestion(zone, "SOA") { RecursionDesired = true }, 500) is not { Rcode: "NOERROR" })
        {
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromSeconds(20))
                throw new InvalidOperationException($"unbound does not resolve {zone}.\n{Log}");
            Thread.Sleep(50);
        }
    }
}
