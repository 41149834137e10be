using System.Globalization;
using System.Text;

namespace EnumDns.Tests.Serving;

/// <summary>
/// A message read by the simplest means and on purpose without the product's code: what the product writes must
/// make sense to others. Throws where it makes none.
/// </summary>
internal sealed class DecodedMessage
{
    private static readonly Dictionary<int, string> Rcodes = new()
    {
        [0] = "NOERROR",
        [1] = "FORMERR",
        [2] = "SERVFAIL",
        [3] = "NXDOMAIN",
        [4] = "NOTIMP",
        [5] = "REFUSED",
        [9] = "NOTAUTH",
        [16] = "BADVERS",
    };

    private static readonly (int Bit, string Name)[] Flags =
        [(0x0400, "AA"), (0x0200, "TC"), (0x0100, "RD"), (0x0080, "RA"), (0x0040, "Z"), (0x0020, "AD"), (0x0010, "CD")];

    private readonly byte[] _octets;
    private readonly StringBuilder _pseudo = new();
    private int _position = 12;

    public DecodedMessage(ReadOnlySpan<byte> octets)
    {
        _octets = octets.ToArray();
        Id = Number(0);
        HeaderFlags = Number(2);
        Rcode = HeaderFlags & 0xF;
        for (var i = 0; i < Number(4); i++)
            Questions.Add($"{ReadName()} {Next()} {Next()}");
        for (var section = 0; section < 3; section++)
        {
            for (var i = 0; i < Number(6 + 2 * section); i++)
                Sections[section].Add(ReadRecord());
        }

        if (_position != _octets.Length)
            throw new InvalidDataException($"{_octets.Length - _position} octets after the last record");
    }

    public int Id { get; }

    public int HeaderFlags { get; }

    public int Rcode { get; private set; }

    public bool IsResponse => (HeaderFlags & 0x8000) != 0;

    public int Opcode => (HeaderFlags >> 11) & 0xF;

    /// <summary>The questions, as name, type and class.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>Answer, authority and additional section, each record as owner, type, class, TTL and RDATA in hexadecimal.</summary>
    public List<string>[] Sections { get; } = [[], [], []];

    /// <summary>RCODE, flags, counts and pseudo records on one line.</summary>
    public override string ToString()
    {
        var flags = string.Concat(Flags.Where(flag => (HeaderFlags & flag.Bit) != 0).Select(flag => " " + flag.Name));
        var counts = $" {Questions.Count}/{Sections[0].Count}/{Sections[1].Count}/{Sections[2].Count}";
        return Rcodes.GetValueOrDefault(Rcode, Rcode.ToString(CultureInfo.InvariantCulture)) + flags + counts + _pseudo;
    }

    private string ReadRecord()
    {
        var owner = ReadName();
        var (type, recordClass, ttl, length) = (Next(), Next(), Next() << 16 | Next(), Next());
        var rdata = _octets.AsSpan(_position, length);
        _position += length;
        if (type == 41)
            DescribeOpt(owner, recordClass, ttl, rdata);
        if (type == 250)
            _pseudo.Append(CultureInfo.InvariantCulture, $" TSIG({owner} {recordClass} {ttl} {Convert.ToHexStringLower(rdata)})");
        return $"{owner} {type} {recordClass} {ttl} {Convert.ToHexStringLower(rdata)}";
    }

    private void DescribeOpt(string owner, int size, int ttl, ReadOnlySpan<byte> rdata)
    {
        if (owner != ".")
            throw new InvalidDataException($"OPT at {owner}");
        Rcode |= (ttl >>> 24) << 4;
        _pseudo.Append(CultureInfo.InvariantCulture, $" OPT({size}");
        if ((ttl & 0x00FF7FFF) != 0)
            throw new InvalidDataException($"OPT with version or flags {ttl:x8}");
        if ((ttl & 0x8000) != 0)
            _pseudo.Append(" DO");
        while (!rdata.IsEmpty)
        {
            var length = rdata[2] << 8 | rdata[3];
            _pseudo.Append(CultureInfo.InvariantCulture, $" {rdata[0] << 8 | rdata[1]}:{Convert.ToHexStringLower(rdata.Slice(4, length))}");
            rdata = rdata[(4 + length)..];
        }

        _pseudo.Append(')');
    }

    private string ReadName()
    {
        var text = new StringBuilder();
        var position = _position;
        var jumped = false;
        for (var jumps = 0; _octets[position] != 0;)
        {
            if (_octets[position] >= 0xC0)
            {
                if (++jumps > 128)
                    throw new InvalidDataException("pointer loop");
                if (!jumped)
                    _position = position + 2;
                jumped = true;
                position = Number(position) & 0x3FFF;
                continue;
            }

            text.Append(Encoding.Latin1.GetString(_octets, position + 1, _octets[position])).Append('.');
            position += 1 + _octets[position];
        }

        if (!jumped)
            _position = position + 1;
        return text.Length == 0 ? "." : text.ToString();
    }

    private int Next()
    {
        _position += 2;
        return Number(_position - 2);
    }

    private int Number(int offset) => _octets[offset] << 8 | _octets[offset + 1];
}
