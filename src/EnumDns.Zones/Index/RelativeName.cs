using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Index;

/// <summary>
/// A name at or below an apex in the forms that the indexes search by. Digit labels go straight from the wire into the
/// packed number; the octet key is written only when something asks for it.
/// </summary>
internal readonly ref struct RelativeName
{
    private readonly Span<byte> _keyBuffer;
    private readonly int _keyLength;

    /// <summary>Reads a name.</summary>
    /// <param name="wire">The name in wire form, at or below the apex.</param>
    /// <param name="apexLength">The apex's length in octets.</param>
    /// <param name="keyBuffer">Room for the key: <see cref="CanonicalOrder.MaxKeyLength"/> octets.</param>
    public RelativeName(ReadOnlySpan<byte> wire, int apexLength, Span<byte> keyBuffer)
    {
        Wire = wire;
        _keyBuffer = keyBuffer;

        Span<byte> starts = stackalloc byte[WireName.MaxLabels];
        for (var position = 0; position < wire.Length - apexLength; position += 1 + wire[position])
            starts[Depth++] = (byte)position;
        while (NumberDepth < Depth && NumberDepth < NumberKey.MaxDepth)
        {
            var code = NumberKey.CodeOf(wire, starts[Depth - 1 - NumberDepth]);
            if (code == 0)
                break;
            Number = NumberKey.Append(Number, NumberDepth++, code);
        }

        if (!IsNumber)
            _keyLength = CanonicalOrder.WriteKey(wire, apexLength, keyBuffer);
    }

    /// <summary>The name in wire form.</summary>
    public ReadOnlySpan<byte> Wire { get; }

    /// <summary>Labels below the apex.</summary>
    public int Depth { get; }

    /// <summary>The packed form of the topmost <see cref="NumberDepth"/> labels.</summary>
    public ulong Number { get; }

    /// <summary>Labels, from the apex down, that are digits or <c>*</c>; at most 16.</summary>
    public int NumberDepth { get; }

    /// <summary>Whether the whole name is in <see cref="Number"/>.</summary>
    public bool IsNumber => NumberDepth == Depth;

    /// <summary>The octet key of the whole name (<see cref="CanonicalOrder.WriteKey"/>).</summary>
    public ReadOnlySpan<byte> Key => _keyBuffer[..(IsNumber ? NumberKey.WriteOctetKey(Number, _keyBuffer) : _keyLength)];

    /// <summary>The ancestor with the given number of labels below the apex, in wire form.</summary>
    public ReadOnlySpan<byte> Ancestor(int depth) => WireName.SkipLabels(Wire, Depth - depth);
}
