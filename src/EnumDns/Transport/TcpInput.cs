using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>
/// The stream of messages that a connection receives, each behind its length (RFC 1035 section 4.2.2), in whatever
/// pieces it arrives. Holds a buffer between turns only while part of a message is there, in proportion to that part.
/// </summary>
internal sealed class TcpInput
{
    /// <summary>Octets received in one turn at most.</summary>
    public const int TurnOctets = 4096;

    private const int PrefixLength = 2;
    private const int SmallestHeld = 512;

    private byte[]? _held;
    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>Whether nothing is left over.</summary>
    public bool IsEmpty => _start == _end;

    /// <summary>Whether a whole message is left over.</summary>
    public bool HasWholeMessage
    {
        get
        {
            var offset = 0;
            return TryLook(ref offset, out _, out _);
        }
    }

    /// <summary>Starts a turn.</summary>
    public void Begin(TcpScratch scratch) => _buffer = _held ?? scratch.Input;

    /// <summary>Receives what is there, without waiting.</summary>
    /// <returns>Success; WouldBlock where nothing is there; Disconnecting where the client closed its side; or an error.</returns>
    public SocketError Receive(Socket socket)
    {
        if (_end == _buffer.Length)
            Grow();
        var room = _buffer.AsSpan(_end, Math.Min(_buffer.Length - _end, TurnOctets));
        var received = socket.Receive(room, SocketFlags.None, out var error);
        if (error != SocketError.Success)
            return error;
        _end += received;
        return received == 0 ? SocketError.Disconnecting : SocketError.Success;
    }

    /// <summary>Looks at a whole message that is left over, and takes nothing.</summary>
    /// <param name="offset">Octets between the first message's start and this one's; then those before the next one's.</param>
    /// <param name="octets">The message and whatever stands behind it; valid until the end of the turn.</param>
    /// <param name="length">Octets of the message.</param>
    public bool TryLook(scoped ref int offset, out ReadOnlySpan<byte> octets, out int length)
    {
        octets = default;
        length = 0;
        var start = _start + offset + PrefixLength;
        if (start > _end)
            return false;
        var size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(start - PrefixLength));
        if (size > _end - start)
            return false;
        octets = _buffer.AsSpan(start);
        length = size;
        offset += PrefixLength + size;
        return true;
    }

    /// <summary>Takes the next whole message; it stays valid until the end of the turn.</summary>
    public bool TryTake(out ReadOnlySpan<byte> message)
    {
        var offset = 0;
        message = TryLook(ref offset, out var octets, out var length) ? octets[..length] : default;
        _start += offset;
        return offset > 0;
    }

    /// <summary>Ends a turn: keeps what is left over, and no more memory than that takes.</summary>
    public void Keep()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        if (rest.IsEmpty)
        {
            Release();
            return;
        }

        _held ??= ArrayPool<byte>.Shared.Rent(Math.Max(rest.Length, SmallestHeld));
        rest.CopyTo(_held);
        _buffer = _held;
        _end = rest.Length;
        _start = 0;
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (_held is not null)
            ArrayPool<byte>.Shared.Return(_held);
        _held = null;
        _buffer = [];
        _start = _end = 0;
    }

    // A length alone reserves nothing: memory follows the octets that have come.
    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        if (_held is not null)
            ArrayPool<byte>.Shared.Return(_held);
        _held = _buffer = larger;
    }
}
