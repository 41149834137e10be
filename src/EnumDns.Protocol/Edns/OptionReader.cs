using System.Buffers.Binary;

namespace EnumDns.Protocol.Edns;

/// <summary>Reads the options of an OPT record one by one (RFC 6891 section 6.1.2).</summary>
public ref struct OptionReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>A reader over the RDATA of an OPT record.</summary>
    public OptionReader(ReadOnlySpan<byte> rdata) => _rest = rdata;

    /// <summary>Whether every octet has been read: after the last option, false means that what follows is not an option.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Reads the next option.</summary>
    /// <param name="code">OPTION-CODE.</param>
    /// <param name="data">OPTION-DATA.</param>
    /// <returns>False at the end and where the octets left are not a whole option.</returns>
    public bool TryNext(out OptionCode code, out ReadOnlySpan<byte> data)
    {
        code = default;
        data = default;
        if (_rest.Length < 4)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (_rest.Length < 4 + length)
            return false;

        code = (OptionCode)BinaryPrimitives.ReadUInt16BigEndian(_rest);
        data = _rest.Slice(4, length);
        _rest = _rest[(4 + length)..];
        return true;
    }
}
