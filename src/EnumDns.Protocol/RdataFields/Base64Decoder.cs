using System.Buffers;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Decodes base64 (RFC 4648 section 4) that comes in pieces cut anywhere. Padding is required, its unused bits must be zero.</summary>
internal struct Base64Decoder
{
    private int _bits;
    private int _characters;
    private int _padding;
    private bool _decodedAny;

    /// <summary>Whether what came so far is whole groups, and at least one.</summary>
    public readonly bool IsComplete => _characters == 0 && _decodedAny;

    /// <summary>Decodes one piece.</summary>
    public bool TryDecode(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> destination)
    {
        foreach (var character in text)
        {
            var value = Value(character);
            if (value < 0 || (_decodedAny && _characters == 0 && _padding > 0))
                return false;
            if (character == (byte)'=')
                _padding++;
            else if (_padding > 0)
                return false;

            _bits = (_bits << 6) | value;
            if (++_characters == 4 && !TryFinishGroup(destination))
                return false;
        }

        return true;
    }

    private bool TryFinishGroup(ArrayBufferWriter<byte> destination)
    {
        if (_padding > 2 || (_bits & ((1 << (8 * _padding)) - 1)) != 0)
            return false;
        var octets = destination.GetSpan(3);
        octets[0] = (byte)(_bits >> 16);
        octets[1] = (byte)(_bits >> 8);
        octets[2] = (byte)_bits;
        destination.Advance(3 - _padding);
        _bits = 0;
        _characters = 0;
        _decodedAny = true;
        return true;
    }

    private static int Value(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        (byte)'=' => 0,
        _ => -1,
    };
}
