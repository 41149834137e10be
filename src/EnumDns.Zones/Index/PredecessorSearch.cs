using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Index;

/// <summary>Goes backwards from a name through all names of a zone in canonical order, numbers and general names merged.</summary>
internal ref struct PredecessorSearch
{
    private readonly NumberIndex _numbers;
    private readonly NameIndex _names;
    private readonly Span<byte> _numberKey;
    private Cursor _number;
    private Cursor _name;

    /// <summary>A search in a zone.</summary>
    /// <param name="numbers">The zone's numbers.</param>
    /// <param name="names">The zone's other names.</param>
    /// <param name="keyBuffer">Room for the key of a number: twice <see cref="NumberKey.MaxDepth"/> octets.</param>
    public PredecessorSearch(NumberIndex numbers, NameIndex names, Span<byte> keyBuffer)
    {
        _numbers = numbers;
        _names = names;
        _numberKey = keyBuffer;
    }

    /// <summary>The node found.</summary>
    public uint Node { get; private set; }

    private ulong FoundNumber { get; set; }

    private ReadOnlySpan<byte> FoundName { get; set; }

    /// <summary>Places the search just before a name that has no node.</summary>
    public void Start(scoped RelativeName name)
    {
        var ceiling = name.Number;
        if (!name.IsNumber)
        {
            var label = name.Ancestor(name.NumberDepth + 1);
            Span<byte> lower = stackalloc byte[WireName.MaxLabelLength];
            lower = lower[..label[0]];
            WireName.CopyLower(label.Slice(1, label[0]), lower);
            ceiling = NumberKey.CeilingBefore(name.Number, name.NumberDepth, lower);
        }

        if (_numbers.Find(ceiling, out _number))
            _number = _numbers.Next(_number);
        _names.Find(name.Key, out _name);
    }

    /// <summary>Goes to the next earlier name.</summary>
    public bool MovePrevious()
    {
        var number = _number;
        var name = _name;
        var hasNumber = _numbers.TryMovePrevious(ref number) && _numbers.TryGet(number, out _, out _);
        var hasName = _names.TryMovePrevious(ref name) && _names.TryGet(name, out _, out _);
        if (!hasNumber && !hasName)
            return false;

        _numbers.TryGet(hasNumber ? number : default, out var numberKey, out var numberNode);
        _names.TryGet(hasName ? name : default, out var nameKey, out var nameNode);
        var octets = _numberKey[..NumberKey.WriteOctetKey(numberKey, _numberKey)];
        if (hasNumber && (!hasName || octets.SequenceCompareTo(nameKey) > 0))
        {
            (Node, FoundNumber, _number) = (numberNode, numberKey, number);
            FoundName = default;
            return true;
        }

        (Node, FoundNumber, _name) = (nameNode, 0, name);
        FoundName = nameKey;
        return true;
    }

    /// <summary>Writes the name found in wire form, in lower case, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public readonly int WriteName(scoped ReadOnlySpan<byte> apex, Span<byte> destination) =>
        FoundName.IsEmpty ? NumberKey.WriteName(FoundNumber, apex, destination) : CanonicalOrder.ReadKey(FoundName, apex, destination);
}
