using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Kamailio;

/// <summary>
/// Kamailio as a redirect server: it looks a called number up by its <c>enum</c> module and answers 302 with what it finds, or 404.
/// It asks the system's resolver, so it sees a resolv.conf of its own, mounted over the system's for this process alone.
/// </summary>
internal sealed class KamailioProxy : IDisposable
{
    private const int ReceiveMilliseconds = 2000;
    private const int MaxAttempts = 10;
    private readonly ScratchDirectory _files = new();
    private readonly ChildProcess _process;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = ReceiveMilliseconds };
    private readonly IPEndPoint _endpoint = LoopbackPort.Next();
    private int _calls;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="resolver">The DNS server that it asks; port 53.</param>
    public KamailioProxy(IPAddress resolver)
    {
        var resolvConf = _files.Write("resolv.conf", $"nameserver {resolver}\noptions timeout:1 attempts:3\n");
        var configuration = _files.Write("kamailio.cfg", string.Create(CultureInfo.InvariantCulture, $$"""
            #!KAMAILIO
            log_stderror=yes
            debug=2
            children=1
            auto_aliases=no
            disable_tcp=yes
            dns=no
            rev_dns=no
            use_dns_cache=no
            listen=udp:{{_endpoint}}
            loadmodule "sl.so"
            loadmodule "enum.so"
            modparam("enum", "domain_suffix", "nrenum.net.")
            request_route {
                if (enum_query()) {
                    sl_send_reply("302", "Found in ENUM");
                    exit;
                }
                sl_send_reply("404", "Not in ENUM");
            }

            """));
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _process = new ChildProcess(
            PeerProgram.Find("unshare"), "--mount", "/bin/sh", "-c", "mount --bind \"$1\" /etc/resolv.conf && shift && exec \"$@\"", "sh", resolvConf,
            PeerProgram.Find("kamailio"), "-DD", "-E", "-m", "16", "-M", "4", "-f", configuration, "-Y", _files.Path);
        try
        {
            WaitUntilReady();
        }
        catch
        {
            // Nobody holds a proxy whose constructor throws.
            Dispose();
            throw;
        }
    }

    /// <summary>Calls a number and gives the answer.</summary>
    public SipReply Invite(string number)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (TryInvite(number) is { } reply)
                return reply;
        }

        throw new TimeoutException($"Kamailio does not answer a call to {number}.\n{_process.Output}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _process.Dispose();
        _files.Dispose();
    }

    private SipReply? TryInvite(string number)
    {
        var call = $"call-{Interlocked.Increment(ref _calls)}@enumdns";
        _socket.SendTo(Encoding.ASCII.GetBytes($"""
            INVITE sip:{number}@{_endpoint} SIP/2.0
            Via: SIP/2.0/UDP {_socket.LocalEndPoint};branch=z9hG4bK{_calls}
            Max-Forwards: 10
            From: <sip:caller@example.net>;tag=1
            To: <sip:{number}@{_endpoint}>
            Call-ID: {call}
            CSeq: 1 INVITE
            Contact: <sip:caller@{_socket.LocalEndPoint}>
            Content-Length: 0


            """.ReplaceLineEndings("\r\n")), _endpoint);
        var octets = new byte[ushort.MaxValue];
        try
        {
            while (true)
            {
                var text = Encoding.ASCII.GetString(octets, 0, _socket.Receive(octets));
                // An answer to an earlier attempt may come late.
                if (text.Contains($"Call-ID: {call}\r\n", StringComparison.OrdinalIgnoreCase))
                    return SipReply.Parse(text);
            }
        }
        catch (SocketException)
        {
            // Nobody listens yet, or the answer takes long: the caller tries again.
            return null;
        }
    }

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (TryInvite("nobody") is null)
        {
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromSeconds(60))
                throw new InvalidOperationException($"Kamailio does not become ready.\n{_process.Command}\n{_process.Output}");
            Thread.Sleep(50);
        }
    }
}
