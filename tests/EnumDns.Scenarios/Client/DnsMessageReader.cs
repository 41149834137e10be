using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace EnumDns.Scenarios.Client;

/// <summary>
/// Decodes responses, sharing no code with the product: what we write must be readable by others. Anything out of
/// place is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct DnsMessageReader
{
    // How the RDATA of a type is laid out: n name, 1 2 4 integers of that many octets, s character-string, b the same as hex, x the rest as hex.
    private const string LayoutTable = """
        NS=n CNAME=n PTR=n DNAME=n MB=n MG=n MR=n MINFO=nn RP=nn MX=2n AFSDB=2n RT=2n KX=2n SRV=222n NAPTR=22sssn SOA=nn44444
        NSEC=nx RRSIG=2114442nx DS=211x DNSKEY=211x NSEC3=112bbx NSEC3PARAM=112b HINFO=ss
        """;

    private static readonly Dictionary<string, string> Layouts = LayoutTable.Split([' ', '\n']).Select(entry => entry.Split('='))
        .ToDictionary(entry => entry[0], entry => entry[1]);

    private readonly ReadOnlySpan<byte> _message;
    private int _position;

    private DnsMessageReader(ReadOnlySpan<byte> message) => _message = message;

    /// <summary>Reads a whole message.</summary>
    public static DnsMessage Read(ReadOnlySpan<byte> message)
    {
        var reader = new DnsMessageReader(message);
        return reader.ReadMessage();
    }

    private DnsMessage ReadMessage()
    {
        Integer(2);
        var flags = (ushort)Integer(2);
        var counts = new[] { Integer(2), Integer(2), Integer(2), Integer(2) };
        Require(counts[0] <= 1, "more than one question");
        var question = counts[0] == 1 ? $"{Name(_message.Length)} {TypeNames.Format((ushort)Integer(2))} {Integer(2)}" : "none";
        var edns = "";
        var answer = Section(counts[1], ref edns);
        var authority = Section(counts[2], ref edns);
        Require(edns.Length == 0, "an OPT record outside the additional section");
        var additional = Section(counts[3], ref edns);
        Require(_position == _message.Length, "octets after the last record");
        return new DnsMessage(flags, question, answer, authority, additional, edns, _message.Length);
    }

    private List<DnsRecord> Section(long count, ref string edns)
    {
        var records = new List<DnsRecord>();
        for (var i = 0; i < count; i++)
        {
            var owner = Name(_message.Length);
            var type = TypeNames.Format((ushort)Integer(2));
            var recordClass = (ushort)Integer(2);
            var ttl = (uint)Integer(4);
            var length = (int)Integer(2);
            var end = _position + length;
            Require(end <= _message.Length, "RDATA past the end");
            if (type == "OPT")
            {
                Require(edns.Length == 0 && owner == ".", "a second OPT record, or one not at the root");
                edns = $"EDNS version {(ttl >> 16) & 0xFF}, extended RCODE {ttl >> 24}, flags {ttl & 0xFFFF:x4}, size {recordClass}";
                _position = end;
                continue;
            }

            var (rdata, canonical) = Rdata(type, end);
            records.Add(new DnsRecord(owner, type, recordClass, ttl, rdata, canonical));
            Require(_position == end, $"RDATA of {owner} {type} is not {length} octets long");
        }

        return records;
    }

    private (string AsReceived, string Canonical) Rdata(string type, int end)
    {
        var fields = new List<string>();
        var canonical = new List<string>();
        foreach (var field in Layouts.GetValueOrDefault(type, "x"))
        {
            var text = field switch
            {
                'n' => Name(end),
                's' => '"' + Encoding.Latin1.GetString(Octets((int)Integer(1))) + '"',
                'b' => Convert.ToHexStringLower(Octets((int)Integer(1))),
                'x' => Readable(type, Octets(end - _position)),
                _ => Integer(field - '0').ToString(CultureInfo.InvariantCulture),
            };
            fields.Add(text);
            canonical.Add(field == 'n' ? text.ToLowerInvariant() : text);
        }

        return (string.Join(' ', fields), string.Join(' ', canonical));
    }

    private static string Readable(string type, ReadOnlySpan<byte> octets) => type switch
    {
        "A" or "AAAA" when octets.Length is 4 or 16 => new System.Net.IPAddress(octets).ToString(),
        "TXT" when octets.Length < 60 && octets[0] == octets.Length - 1 => '"' + Encoding.Latin1.GetString(octets[1..]) + '"',
        _ => Convert.ToHexStringLower(octets),
    };

    private string Name(int end)
    {
        var labels = new List<string>();
        var position = _position;
        var resume = -1;
        var length = 1;
        while (true)
        {
            Require(position < (resume < 0 ? end : _message.Length), "a name past the end");
            int octet = _message[position];
            if (octet >= 0xC0)
            {
                Require(position + 1 < _message.Length, "a pointer past the end");
                var target = ((octet & 0x3F) << 8) | _message[position + 1];
                Require(target < position && target >= 12, "a pointer that does not point back");
                resume = resume < 0 ? position + 2 : resume;
                position = target;
                continue;
            }

            Require(octet < 64 && position + 1 + octet <= _message.Length, "a malformed label");
            if (octet == 0)
                break;
            labels.Add(NameText.LabelText(_message.Slice(position + 1, octet)));
            length += octet + 1;
            Require(length <= 255, "a name of more than 255 octets");
            position += octet + 1;
        }

        _position = resume < 0 ? position + 1 : resume;
        return NameText.Join(labels);
    }

    private ReadOnlySpan<byte> Octets(int count)
    {
        Require(count >= 0 && _position + count <= _message.Length, "octets past the end");
        var octets = _message.Slice(_position, count);
        _position += count;
        return octets;
    }

    private long Integer(int count)
    {
        Span<byte> octets = stackalloc byte[8];
        octets.Clear();
        Octets(count).CopyTo(octets[(8 - count)..]);
        return BinaryPrimitives.ReadInt64BigEndian(octets);
    }

    private readonly void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new InvalidDataException($"{otherwise}, at octet {_position} of {Convert.ToHexStringLower(_message)}");
    }
}
