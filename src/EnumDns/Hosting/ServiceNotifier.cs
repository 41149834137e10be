using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EnumDns.Hosting;

/// <summary>
/// Tells systemd how the server is (sd_notify(3)): one datagram per state to the socket that <c>NOTIFY_SOCKET</c>
/// names. Does nothing where there is none.
/// </summary>
internal sealed class ServiceNotifier(string? socketPath, TimeProvider time)
{
    /// <summary>The environment variable that names the socket.</summary>
    public const string SocketVariable = "NOTIFY_SOCKET";

    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Queries are answered; also the end of a reload.</summary>
    public void Ready(string status) => Send($"READY=1\nSTATUS={status}");

    /// <summary>A reload has begun; systemd wants the monotonic clock with it (Type=notify-reload).</summary>
    public void Reloading() =>
        Send($"RELOADING=1\nMONOTONIC_USEC={(time.GetTimestamp() / (time.TimestampFrequency / MicrosecondsPerSecond)).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The server is about to end.</summary>
    public void Stopping() => Send("STOPPING=1");

    private void Send(string state)
    {
        if (string.IsNullOrEmpty(socketPath))
            return;
        try
        {
            // A leading @ stands for the zero octet of Linux's abstract socket names.
            var address = new UnixDomainSocketEndPoint(socketPath[0] == '@' ? '\0' + socketPath[1..] : socketPath);
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(Encoding.UTF8.GetBytes(state), address);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            // Nobody listens; the server runs all the same.
        }
    }
}
