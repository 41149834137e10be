using System.Buffers.Binary;

namespace EnumDns.Protocol.SvcParams;

/// <summary>One parameter of a service binding on the wire (RFC 9460 section 2.2).</summary>
/// <param name="key">Its key.</param>
/// <param name="value">Its value.</param>
internal readonly ref struct SvcParam(ushort key, ReadOnlySpan<byte> value)
{
    /// <summary>Octets before the value: key and length.</summary>
    public const int HeadLength = 4;

    /// <summary>The key.</summary>
    public ushort Key { get; } = key;

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Takes the parameter at the start of the octets; false where there is no whole one.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> octets, out SvcParam parameter)
    {
        parameter = default;
        if (octets.Length < HeadLength)
            return false;
        var end = HeadLength + BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        if (octets.Length < end)
            return false;
        parameter = new SvcParam(BinaryPrimitives.ReadUInt16BigEndian(octets), octets[HeadLength..end]);
        octets = octets[end..];
        return true;
    }
}
