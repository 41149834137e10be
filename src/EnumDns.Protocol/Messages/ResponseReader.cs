using System.Buffers.Binary;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Messages;

/// <summary>Reads the records of a response from first to last (RFC 1035 section 4.1). Never throws, whatever the octets.</summary>
public ref struct ResponseReader
{
    private const int FixedLength = 10;
    private readonly ReadOnlySpan<byte> _message;
    private readonly Span<byte> _owner;
    private readonly int _firstAuthority;
    private readonly int _firstAdditional;
    private readonly int _records;
    private int _position;
    private int _next;

    /// <summary>A reader at the first record.</summary>
    /// <param name="message">The message.</param>
    /// <param name="owner">Room for a name: <see cref="WireName.MaxLength"/> octets.</param>
    public ResponseReader(ReadOnlySpan<byte> message, Span<byte> owner)
    {
        _message = message;
        _owner = owner;
        IsWhole = message.Length >= ResponseWriter.HeaderLength;
        if (!IsWhole)
            return;
        Flags = BinaryPrimitives.ReadUInt16BigEndian(message[2..]);
        _firstAuthority = BinaryPrimitives.ReadUInt16BigEndian(message[6..]);
        _firstAdditional = _firstAuthority + BinaryPrimitives.ReadUInt16BigEndian(message[8..]);
        _records = _firstAdditional + BinaryPrimitives.ReadUInt16BigEndian(message[10..]);
        _position = ResponseWriter.HeaderLength;
        for (var i = BinaryPrimitives.ReadUInt16BigEndian(message[4..]); i > 0 && IsWhole; i--)
        {
            IsWhole = WireName.TryRead(message, ref _position, owner, out _) && _position + 4 <= message.Length;
            _position += 4;
        }
    }

    /// <summary>Flags, opcode and response code of the header.</summary>
    public ushort Flags { get; }

    /// <summary>The response code, without the bits that OPT adds.</summary>
    public readonly Rcode Rcode => (Rcode)(Flags & 0xF);

    /// <summary>Whether all that was read so far is well formed.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>False behind the last record, and where the message is not well formed.</returns>
    public bool TryNext(out ResponseRecord record)
    {
        record = default;
        if (!IsWhole || _next == _records)
            return false;
        IsWhole = WireName.TryRead(_message, ref _position, _owner, out var ownerLength) && _position + FixedLength <= _message.Length;
        if (!IsWhole)
            return false;
        var head = _message.Slice(_position, FixedLength);
        int length = BinaryPrimitives.ReadUInt16BigEndian(head[8..]);
        _position += FixedLength;
        IsWhole = _position + length <= _message.Length;
        if (!IsWhole)
            return false;
        record = new ResponseRecord
        {
            Section = _next < _firstAuthority ? Section.Answer : _next < _firstAdditional ? Section.Authority : Section.Additional,
            Owner = _owner[..ownerLength],
            Type = (RecordType)BinaryPrimitives.ReadUInt16BigEndian(head),
            Ttl = BinaryPrimitives.ReadUInt32BigEndian(head[4..]),
            RdataStart = _position,
            RdataLength = length,
        };
        _position += length;
        _next++;
        return true;
    }
}
