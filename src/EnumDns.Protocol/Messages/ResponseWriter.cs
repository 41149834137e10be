using System.Buffers.Binary;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Messages;

/// <summary>
/// Writes one response message into a buffer: header, the question as asked, then records section by section, with
/// name compression (RFC 1035 section 4.1.4) of owners and of the RDATA names that RFC 3597 section 4 permits.
/// Records are added whole or not at all; <see cref="Mark"/> and <see cref="Rollback"/> take back an RRset.
/// Never allocates and never writes past its limit.
/// </summary>
public ref struct ResponseWriter
{
    /// <summary>Octets of a message header.</summary>
    public const int HeaderLength = 12;

    private readonly Span<byte> _buffer;
    private readonly int _limit;
    private CompressionTable _names;
    private int _position;
    private ushort _flags;
    private ushort _questions;
    private ushort _answers;
    private ushort _authorities;
    private ushort _additionals;

    /// <summary>Starts a response.</summary>
    /// <param name="buffer">Where the message goes.</param>
    /// <param name="limit">The most octets that records may reach; what an OPT record needs is kept out of it by the caller.</param>
    public ResponseWriter(Span<byte> buffer, int limit)
    {
        _buffer = buffer;
        _limit = Math.Min(limit, buffer.Length);
        _position = HeaderLength;
    }

    /// <summary>A state to return to with <see cref="Rollback"/>.</summary>
    public readonly record struct Checkpoint(int Position, int Names, ushort Answers, ushort Authorities, ushort Additionals);

    /// <summary>AA: the answer comes from the zone's authority (RFC 1035 section 4.1.1).</summary>
    public bool Authoritative
    {
        readonly get => (_flags & 0x0400) != 0;
        set => _flags = (ushort)(value ? _flags | 0x0400 : _flags & ~0x0400);
    }

    /// <summary>TC: something that the answer needs did not fit (RFC 2181 section 9).</summary>
    public bool Truncated
    {
        readonly get => (_flags & 0x0200) != 0;
        set => _flags = (ushort)(value ? _flags | 0x0200 : _flags & ~0x0200);
    }

    /// <summary>Octets written so far.</summary>
    public readonly int Length => _position;

    /// <summary>Records in the answer section so far.</summary>
    public readonly int Answers => _answers;

    /// <summary>Records in the authority section so far.</summary>
    public readonly int Authorities => _authorities;

    /// <summary>Copies ID, opcode and RD from the query and echoes its question octet for octet.</summary>
    public void Begin(in Query query)
    {
        query.Message[..2].CopyTo(_buffer);
        // RFC 1035 section 4.1.1: QR=1, opcode and RD copied, RA clear.
        // RFC 4035 section 3.1.6: AD and CD are clear in what an authoritative server composes.
        _flags = (ushort)(0x8000 | (query.Flags & 0x7900));
        if (query.QuestionEnd <= HeaderLength)
            return;
        query.Message[HeaderLength..query.QuestionEnd].CopyTo(_buffer[HeaderLength..]);
        _questions = 1;
        _position = query.QuestionEnd;
        _names.AddName(_buffer, HeaderLength);
    }

    /// <summary>The current state.</summary>
    public readonly Checkpoint Mark() => new(_position, _names.Count, _answers, _authorities, _additionals);

    /// <summary>Takes back everything written since the checkpoint.</summary>
    public void Rollback(in Checkpoint checkpoint)
    {
        _position = checkpoint.Position;
        _names.Count = checkpoint.Names;
        _answers = checkpoint.Answers;
        _authorities = checkpoint.Authorities;
        _additionals = checkpoint.Additionals;
    }

    /// <summary>Adds one record.</summary>
    /// <param name="section">The section; sections must be filled in order.</param>
    /// <param name="owner">Owner name in wire form.</param>
    /// <param name="type">Type.</param>
    /// <param name="recordClass">Class.</param>
    /// <param name="ttl">TTL in seconds.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <returns>False, with nothing written, where the record does not fit.</returns>
    public bool TryAdd(Section section, scoped ReadOnlySpan<byte> owner, RecordType type, RecordClass recordClass, uint ttl, scoped ReadOnlySpan<byte> rdata)
    {
        var start = _position;
        var names = _names.Count;
        if (!TryWriteName(owner) || _position + 10 > _limit)
            return Abandon(start, names);

        var fixedPart = _buffer.Slice(_position, 10);
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart[2..], (ushort)recordClass);
        BinaryPrimitives.WriteUInt32BigEndian(fixedPart[4..], ttl);
        _position += 10;
        var rdataStart = _position;
        if (!TryWriteRdata(type, rdata))
            return Abandon(start, names);

        BinaryPrimitives.WriteUInt16BigEndian(fixedPart[8..], (ushort)(_position - rdataStart));
        Count(section);
        return true;
    }

    /// <summary>Adds a pseudo record (OPT) that the caller has laid out whole, owner included; may use the whole buffer.</summary>
    public void AddRaw(Section section, scoped ReadOnlySpan<byte> record)
    {
        record.CopyTo(_buffer[_position..]);
        _position += record.Length;
        Count(section);
    }

    /// <summary>Writes the header.</summary>
    /// <param name="rcode">The response code; its low four bits go into the header, the rest belongs into OPT.</param>
    /// <returns>The message's length in octets.</returns>
    public readonly int Finish(Rcode rcode)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[2..], (ushort)(_flags | ((int)rcode & 0xF)));
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[4..], _questions);
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[6..], _answers);
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[8..], _authorities);
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[10..], _additionals);
        return _position;
    }

    private bool TryWriteRdata(RecordType type, scoped ReadOnlySpan<byte> rdata)
    {
        // RFC 3597 section 4: only the names of RFC 1035's own types may be compressed.
        switch (type)
        {
            case RecordType.NS or RecordType.CNAME or RecordType.PTR or RecordType.MB or RecordType.MD or RecordType.MF or RecordType.MG or RecordType.MR:
                return TryWriteName(rdata);
            case RecordType.MX:
                return TryWriteOctets(rdata[..2]) && TryWriteName(rdata[2..]);
            case RecordType.SOA or RecordType.MINFO:
                var first = WireName.Measure(rdata);
                var second = WireName.Measure(rdata[first..]);
                return TryWriteName(rdata[..first]) && TryWriteName(rdata.Slice(first, second)) && TryWriteOctets(rdata[(first + second)..]);
            default:
                return TryWriteOctets(rdata);
        }
    }

    private bool TryWriteName(scoped ReadOnlySpan<byte> name)
    {
        var (kept, pointer) = _names.Find(_buffer, name);
        var length = pointer < 0 ? name.Length : kept + 2;
        if (_position + length > _limit)
            return false;

        var start = _position;
        name[..(pointer < 0 ? name.Length : kept)].CopyTo(_buffer[_position..]);
        if (pointer >= 0)
            BinaryPrimitives.WriteUInt16BigEndian(_buffer[(start + kept)..], (ushort)(0xC000 | pointer));
        _position += length;
        if (kept > 0)
            _names.AddLabels(_buffer, start, kept, name.Length);
        return true;
    }

    private bool TryWriteOctets(scoped ReadOnlySpan<byte> octets)
    {
        if (_position + octets.Length > _limit)
            return false;
        octets.CopyTo(_buffer[_position..]);
        _position += octets.Length;
        return true;
    }

    private bool Abandon(int start, int names)
    {
        _position = start;
        _names.Count = names;
        return false;
    }

    private void Count(Section section)
    {
        switch (section)
        {
            case Section.Answer:
                _answers++;
                break;
            case Section.Authority:
                _authorities++;
                break;
            default:
                _additionals++;
                break;
        }
    }
}
