using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Index;

/// <summary>A walk over all names of a zone in canonical order, numbers and general names merged.</summary>
internal ref struct NameWalk
{
    private readonly NumberIndex _numbers;
    private readonly NameIndex _names;
    private readonly Span<byte> _numberKey;
    private Cursor _nextNumber;
    private Cursor _nextName;

    /// <summary>A walk that starts before the first name.</summary>
    /// <param name="numbers">The zone's numbers.</param>
    /// <param name="names">The zone's other names.</param>
    /// <param name="keyBuffer">Room for the key of a number: twice <see cref="NumberKey.MaxDepth"/> octets.</param>
    public NameWalk(NumberIndex numbers, NameIndex names, Span<byte> keyBuffer)
    {
        _numbers = numbers;
        _names = names;
        _numberKey = keyBuffer;
    }

    /// <summary>Whether the current name is a packed number.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>The current name as a packed number, where it is one.</summary>
    public ulong Number { get; private set; }

    /// <summary>The current name's octet key.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>The current name's node.</summary>
    public uint Node { get; private set; }

    /// <summary>Goes on to the next name.</summary>
    public bool MoveNext()
    {
        var hasNumber = _numbers.TryGet(_nextNumber, out var number, out var numberNode);
        var hasName = _names.TryGet(_nextName, out var name, out var nameNode);
        if (!hasNumber && !hasName)
            return false;

        var key = hasNumber ? _numberKey[..NumberKey.WriteOctetKey(number, _numberKey)] : default;
        IsNumber = hasNumber && (!hasName || key.SequenceCompareTo(name) < 0);
        if (IsNumber)
        {
            (Number, Node) = (number, numberNode);
            Key = key;
            _nextNumber = _numbers.Next(_nextNumber);
            return true;
        }

        (Number, Node) = (0, nameNode);
        Key = name;
        _nextName = _names.Next(_nextName);
        return true;
    }

    /// <summary>Writes the current name in wire form, in lower case, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public readonly int WriteName(ReadOnlySpan<byte> apex, Span<byte> destination) =>
        IsNumber ? NumberKey.WriteName(Number, apex, destination) : CanonicalOrder.ReadKey(Key, apex, destination);
}
