using System.Buffers.Binary;

namespace EnumDns.Fuzz.Packets;

/// <summary>
/// Reads messages independently of the product's own reader, and more strictly: every octet must be accounted for,
/// pointers lead backwards, and names stand uncompressed where RFC 3597 section 4 wants them so.
/// </summary>
internal ref struct MessageDecoder
{
    private const int Opt = 41;
    private readonly ReadOnlySpan<byte> _message;
    private int _position;
    private DecodedMessage _decoded;

    private MessageDecoder(ReadOnlySpan<byte> message) => _message = message;

    /// <summary>Reads a whole message; a fault is told in the result.</summary>
    public static DecodedMessage Decode(ReadOnlySpan<byte> message)
    {
        var decoder = new MessageDecoder(message);
        decoder.ReadMessage();
        return decoder._decoded;
    }

    private void ReadMessage()
    {
        if (_message.Length < 12)
        {
            _decoded.Fault = "shorter than a header";
            return;
        }

        _decoded.Id = Read16();
        _decoded.Flags = Read16();
        _decoded.Questions = Read16();
        _decoded.Answers = Read16();
        _decoded.Authorities = Read16();
        _decoded.Additionals = Read16();
        for (var i = 0; i < _decoded.Questions && _decoded.Fault is null; i++)
            ReadQuestion();
        _decoded.QuestionEnd = _position;
        for (var i = 0; i < _decoded.Answers + _decoded.Authorities + _decoded.Additionals && _decoded.Fault is null; i++)
            ReadRecord(i < _decoded.Answers ? 1 : i < _decoded.Answers + _decoded.Authorities ? 2 : 3);
        if (_decoded.Fault is null && _position != _message.Length)
            _decoded.Fault = $"{_message.Length - _position} octets behind the last record";
    }

    private void ReadQuestion()
    {
        if (!TrySkipName(mayCompress: true) || !Has(4))
            return;
        _decoded.Type = Read16();
        _decoded.Class = Read16();
    }

    private void ReadRecord(int section)
    {
        var owner = _position;
        if (!TrySkipName(mayCompress: true) || !Has(10))
            return;
        var isRoot = _position == owner + 1;
        var type = Read16();
        var recordClass = Read16();
        var ttl = (uint)Read16() << 16 | (uint)Read16();
        var length = Read16();
        if (!Has(length))
            return;

        var end = _position + length;
        if (type == Opt)
        {
            _decoded.Opts++;
            _decoded.OptMisplaced |= section != 3 || !isRoot;
            _decoded.UdpPayloadSize = recordClass;
            _decoded.OptTtl = ttl;
        }

        if (section == 2)
        {
            _decoded.AuthoritySoas += type == 6 ? 1 : 0;
            _decoded.AuthorityNameServers += type == 2 ? 1 : 0;
        }

        ReadRdata(type, end);
        if (_decoded.Fault is null && _position != end)
            _decoded.Fault = $"RDATA of type {type} at octet {end - length} does not fill its length";
    }

    private void ReadRdata(int type, int end) => _ = type switch
    {
        // NS, CNAME, PTR; MX; SOA.
        2 or 5 or 12 => TrySkipName(mayCompress: true),
        15 => Skip(2) && TrySkipName(mayCompress: true),
        6 => TrySkipName(mayCompress: true) && TrySkipName(mayCompress: true) && Skip(20),
        // DNAME; SRV; NAPTR; RRSIG; NSEC.
        39 => TrySkipName(mayCompress: false),
        33 => Skip(6) && TrySkipName(mayCompress: false),
        35 => Skip(4) && SkipString() && SkipString() && SkipString() && TrySkipName(mayCompress: false),
        46 => Skip(18) && TrySkipName(mayCompress: false) && Skip(end - _position),
        47 => TrySkipName(mayCompress: false) && Skip(end - _position),
        // A; AAAA; TXT; OPT.
        1 => Skip(4),
        28 => Skip(16),
        16 => SkipStrings(end),
        Opt => SkipOptions(end),
        _ => Skip(end - _position),
    };

    private bool SkipStrings(int end)
    {
        while (_position < end)
        {
            if (!SkipString())
                return false;
        }

        return true;
    }

    private bool SkipOptions(int end)
    {
        while (_position < end)
        {
            if (!Has(4) || !Skip(2) || !Skip(Read16()))
                return false;
        }

        return true;
    }

    private bool TrySkipName(bool mayCompress)
    {
        var length = 0;
        var position = _position;
        var lowest = position;
        var jumped = false;
        while (true)
        {
            if (position >= _message.Length)
                return Fail("name past the end");
            int octet = _message[position];
            if (octet >= 0xC0)
            {
                if (!mayCompress || position + 1 >= _message.Length)
                    return Fail("compressed where it must not be, or a pointer past the end");
                var target = (octet & 0x3F) << 8 | _message[position + 1];
                if (target >= lowest || target < 12)
                    return Fail("pointer that does not lead backwards into the message");
                if (!jumped)
                    _position = position + 2;
                jumped = true;
                lowest = position = target;
                continue;
            }

            length += octet + 1;
            if (octet > 63 || length > 255)
                return Fail("label or name too long");
            position += octet + 1;
            if (octet != 0)
                continue;
            if (!jumped)
                _position = position;
            return true;
        }
    }

    private bool SkipString() => Has(1) && Skip(1 + _message[_position]);

    private bool Skip(int count)
    {
        if (count < 0 || !Has(count))
            return Fail("RDATA too short");
        _position += count;
        return true;
    }

    private bool Has(int count) => _position + count <= _message.Length || Fail("message ends too early");

    private bool Fail(string fault)
    {
        _decoded.Fault ??= $"{fault} (octet {_position})";
        return false;
    }

    private int Read16()
    {
        var value = BinaryPrimitives.ReadUInt16BigEndian(_message[_position..]);
        _position += 2;
        return value;
    }
}
