using System.Buffers;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Takes the octets of one record's RDATA in order, and appends their stored form to a destination where there is one.</summary>
internal ref struct RdataWire
{
    private readonly ReadOnlySpan<byte> _message;
    private readonly int _end;
    private readonly bool _pointersAllowed;
    private readonly ArrayBufferWriter<byte>? _destination;
    private int _position;

    private RdataWire(ReadOnlySpan<byte> message, int offset, int length, bool pointersAllowed, ArrayBufferWriter<byte>? destination)
    {
        _message = message;
        _position = offset;
        _end = offset + length;
        _pointersAllowed = pointersAllowed;
        _destination = destination;
    }

    /// <summary>Octets not yet taken.</summary>
    public readonly int Remaining => _end - _position;

    /// <summary>The octets not yet taken.</summary>
    public readonly ReadOnlySpan<byte> Rest => _message[_position.._end];

    /// <summary>RDATA inside a message; the range must lie in it.</summary>
    public static RdataWire InMessage(ReadOnlySpan<byte> message, int offset, int length, ArrayBufferWriter<byte>? destination) =>
        new(message, offset, length, pointersAllowed: true, destination);

    /// <summary>RDATA that stands alone, so that a pointer has nothing to point at.</summary>
    public static RdataWire Alone(ReadOnlySpan<byte> rdata, ArrayBufferWriter<byte>? destination) =>
        new(rdata, 0, rdata.Length, pointersAllowed: false, destination);

    /// <summary>Takes a number of octets as they are.</summary>
    public bool TryTake(int count)
    {
        if (Remaining < count)
            return false;
        _destination?.Write(_message.Slice(_position, count));
        _position += count;
        return true;
    }

    /// <summary>Takes a name.</summary>
    /// <param name="compressible">Whether the type lets its name be compressed.</param>
    public bool TryTakeName(bool compressible)
    {
        if (!compressible || !_pointersAllowed)
            return WireName.Measure(Rest) is > 0 and var length && TryTake(length);

        Span<byte> name = stackalloc byte[WireName.MaxLength];
        // Labels that run past the RDATA into what follows it are caught by the end of the name.
        if (!WireName.TryRead(_message, ref _position, name, out var expanded) || _position > _end)
            return false;
        _destination?.Write(name[..expanded]);
        return true;
    }
}
