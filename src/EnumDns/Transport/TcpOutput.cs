using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>
/// The responses of a connection, each behind its length, gathered over a turn and sent together (RFC 7766
/// section 8). Holds a buffer between turns only where the client does not take them.
/// </summary>
internal sealed class TcpOutput
{
    /// <summary>Octets of the buffer in which responses gather: one full response still fits when sending is due.</summary>
    public const int Capacity = DueOctets + PrefixLength + LargestMessage;

    private const int DueOctets = 16 * 1024;
    private const int TurnOctets = 64 * 1024;
    private const int LargestMessage = 65535;
    private const int PrefixLength = 2;

    private byte[] _buffer = [];
    private int _used;
    private int _sentThisTurn;
    private byte[]? _unsent;
    private int _unsentStart;
    private int _unsentEnd;

    /// <summary>Whether enough has gathered to be sent before more is added.</summary>
    public bool IsDue => _used >= DueOctets;

    /// <summary>Whether this turn has sent its share.</summary>
    public bool HasSentItsShare => _sentThisTurn >= TurnOctets;

    /// <summary>Where the next response goes: room for the largest message.</summary>
    public Span<byte> Room => _buffer.AsSpan(_used + PrefixLength, LargestMessage);

    /// <summary>Starts a turn.</summary>
    public void Begin(TcpScratch scratch)
    {
        _buffer = scratch.Output;
        _used = 0;
        _sentThisTurn = 0;
    }

    /// <summary>Adds the response that was written into <see cref="Room"/>.</summary>
    public void Add(int length)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(_used), (ushort)length);
        _used += PrefixLength + length;
    }

    /// <summary>Sends what has gathered, without waiting.</summary>
    /// <returns>Success; WouldBlock where a rest is kept, to be sent before anything else is; or an error.</returns>
    public SocketError Send(Socket socket)
    {
        var sent = 0;
        while (sent < _used)
        {
            sent += socket.Send(_buffer.AsSpan(sent, _used - sent), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                KeepRest(sent);
            if (error != SocketError.Success)
                return error;
        }

        _sentThisTurn += _used;
        _used = 0;
        return SocketError.Success;
    }

    /// <summary>Sends of the rest what the client takes, without waiting.</summary>
    /// <returns>Success where nothing is left; WouldBlock; or an error.</returns>
    public SocketError SendRest(Socket socket)
    {
        while (_unsentStart < _unsentEnd)
        {
            _unsentStart += socket.Send(_unsent.AsSpan(_unsentStart, _unsentEnd - _unsentStart), SocketFlags.None, out var error);
            if (error != SocketError.Success)
                return error;
        }

        Release();
        return SocketError.Success;
    }

    /// <summary>Sends the rest as fast as the client takes it.</summary>
    public async ValueTask<SocketError> SendRestAsync(Socket socket, SocketOperation operation)
    {
        while (_unsentStart < _unsentEnd)
        {
            var error = await operation.SendAsync(socket, _unsent.AsMemory(_unsentStart, _unsentEnd - _unsentStart));
            if (error != SocketError.Success)
                return error;
            _unsentStart += operation.BytesTransferred;
        }

        Release();
        return SocketError.Success;
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (_unsent is not null)
            ArrayPool<byte>.Shared.Return(_unsent);
        _unsent = null;
    }

    private void KeepRest(int sent)
    {
        var rest = _buffer.AsSpan(sent, _used - sent);
        _unsent = ArrayPool<byte>.Shared.Rent(rest.Length);
        rest.CopyTo(_unsent);
        _unsentStart = 0;
        _unsentEnd = rest.Length;
    }
}
