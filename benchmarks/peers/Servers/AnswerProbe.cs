using System.Net;
using System.Net.Sockets;
using System.Text;
using EnumDns.Protocol.Names;

namespace EnumDns.Peers.Servers;

/// <summary>Asks one server for the NAPTR records of one number, and looks whether the answer holds a text.</summary>
internal sealed class AnswerProbe : IDisposable
{
    private const int RcodeMask = 0x0F;
    private static readonly byte[] TypeAndClass = [0, 35, 0, 1];
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly IPEndPoint _server;
    private readonly byte[] _response = new byte[4096];
    private ushort _lastId;

    /// <summary>A probe with a socket of its own.</summary>
    public AnswerProbe(IPEndPoint server)
    {
        _server = server;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    /// <summary>Asks once and waits.</summary>
    /// <param name="number">The number, with its plus.</param>
    /// <param name="expected">What stands in the RDATA of the right answer; null for any answer without an error.</param>
    /// <param name="patienceMilliseconds">How long to wait.</param>
    /// <returns>Whether the right answer came.</returns>
    public bool Ask(string number, string? expected, int patienceMilliseconds)
    {
        var name = DomainName.Parse(string.Join('.', number.TrimStart('+').Reverse()) + ".nrenum.net.");
        _lastId++;
        byte[] query = [(byte)(_lastId >> 8), (byte)_lastId, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, .. name.Wire, .. TypeAndClass, 0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0];
        try
        {
            _socket.SendTo(query, _server);
            // An answer to an earlier question on this socket is passed over.
            while (_socket.Poll(patienceMilliseconds * 1000, SelectMode.SelectRead))
            {
                var length = _socket.Receive(_response);
                if (length > 12 && _response[0] == query[0] && _response[1] == query[1])
                    return IsRight(_response.AsSpan(0, length), expected);
            }
        }
        catch (SocketException)
        {
            // Nobody listens yet.
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static bool IsRight(ReadOnlySpan<byte> response, string? expected) =>
        (response[3] & RcodeMask) == 0 && (response[6] | response[7]) != 0 && (expected is null || response.IndexOf(Encoding.ASCII.GetBytes(expected)) >= 0);
}
