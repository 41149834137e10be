using System.Buffers.Binary;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Edns;

/// <summary>
/// Writes an OPT record (RFC 6891 section 6.1) into a buffer of the caller: first the fixed part, then option by option.
/// </summary>
public ref struct OptRecord
{
    /// <summary>Octets of an OPT record without options.</summary>
    public const int FixedLength = 11;

    /// <summary>Octets of an option before its data.</summary>
    public const int OptionHeaderLength = 4;

    private readonly Span<byte> _buffer;
    private int _length;

    /// <summary>Starts an OPT record of version 0.</summary>
    /// <param name="buffer">Where the record goes: at least <see cref="FixedLength"/> octets.</param>
    /// <param name="udpPayloadSize">The most octets that the sender takes in one datagram.</param>
    /// <param name="extendedRcode">The high eight bits of the message's response code (RFC 6891 section 6.1.3).</param>
    /// <param name="dnssecOk">The DO flag: copied from the query (RFC 3225 section 3).</param>
    public OptRecord(Span<byte> buffer, ushort udpPayloadSize, byte extendedRcode, bool dnssecOk)
    {
        _buffer = buffer;
        _length = FixedLength;
        buffer[0] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(buffer[1..], (ushort)RecordType.OPT);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[3..], udpPayloadSize);
        buffer[5] = extendedRcode;
        buffer[6] = 0;
        // RFC 6891 section 6.1.4: flags that we do not know are sent as zero.
        BinaryPrimitives.WriteUInt16BigEndian(buffer[7..], (ushort)(dnssecOk ? 0x8000 : 0));
        BinaryPrimitives.WriteUInt16BigEndian(buffer[9..], 0);
    }

    /// <summary>The record so far, owner included.</summary>
    public readonly ReadOnlySpan<byte> Octets => _buffer[.._length];

    /// <summary>Adds an option.</summary>
    /// <returns>False, with nothing written, where it does not fit.</returns>
    public bool TryAdd(OptionCode code, scoped ReadOnlySpan<byte> data)
    {
        if (_length + OptionHeaderLength + data.Length > _buffer.Length)
            return false;

        BinaryPrimitives.WriteUInt16BigEndian(_buffer[_length..], (ushort)code);
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[(_length + 2)..], (ushort)data.Length);
        data.CopyTo(_buffer[(_length + OptionHeaderLength)..]);
        _length += OptionHeaderLength + data.Length;
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[9..], (ushort)(_length - FixedLength));
        return true;
    }

    /// <summary>Adds an extended error without text (RFC 8914 section 2).</summary>
    /// <returns>False, with nothing written, where it does not fit.</returns>
    public bool TryAdd(ExtendedError error) => TryAdd(OptionCode.ExtendedError, [(byte)((int)error >> 8), (byte)error]);

    /// <summary>Adds edns-tcp-keepalive (RFC 7828 section 3.1).</summary>
    /// <param name="timeout">The idle timeout in units of 100 milliseconds.</param>
    /// <returns>False, with nothing written, where it does not fit.</returns>
    public bool TryAddKeepalive(ushort timeout) => TryAdd(OptionCode.TcpKeepalive, [(byte)(timeout >> 8), (byte)timeout]);
}
