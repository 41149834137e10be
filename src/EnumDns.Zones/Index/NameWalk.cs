using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Index;

/// <summary>
/// Goes through the names of a zone in canonical order, forwards or backwards, numbers and general names merged. It stands
/// between two names; the current one is that which the last move went past.
/// </summary>
internal ref struct NameWalk
{
    private readonly NumberIndex _numbers;
    private readonly NameIndex _names;
    private readonly Span<byte> _numberKey;
    private Cursor _number;
    private Cursor _name;

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

    /// <summary>The current name as a packed number; 0 where it is none.</summary>
    public ulong Number { get; private set; }

    /// <summary>The current name's octet key.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>The current name's node.</summary>
    public uint Node { get; private set; }

    /// <summary>Where the walk stands.</summary>
    public NamePlace Place
    {
        readonly get => new(_number, _name);
        init => (_number, _name) = (value.Number, value.Name);
    }

    /// <summary>Goes to just before a name, be it in the zone or not.</summary>
    public void Seek(scoped in RelativeName name)
    {
        _names.Find(name.Key, out _name);
        if (name.IsNumber)
        {
            _numbers.Find(name.Number, out _number);
            return;
        }

        var label = name.Ancestor(name.NumberDepth + 1);
        Span<byte> lower = stackalloc byte[WireName.MaxLabelLength];
        lower = lower[..label[0]];
        WireName.CopyLower(label.Slice(1, label[0]), lower);
        if (_numbers.Find(NumberKey.CeilingBefore(name.Number, name.NumberDepth, lower), out _number))
            _number = _numbers.Next(_number);
    }

    /// <summary>Goes past the next name.</summary>
    public bool MoveNext()
    {
        var hasNumber = _numbers.TryGet(_number, out var number, out var numberNode);
        var hasName = _names.TryGet(_name, out var name, out var nameNode);
        if (!hasNumber && !hasName)
            return false;

        var key = hasNumber ? _numberKey[..NumberKey.WriteOctetKey(number, _numberKey)] : default;
        IsNumber = hasNumber && (!hasName || key.SequenceCompareTo(name) < 0);
        if (IsNumber)
        {
            (Number, Node) = (number, numberNode);
            Key = key;
            _number = _numbers.Next(_number);
            return true;
        }

        (Number, Node) = (0, nameNode);
        Key = name;
        _name = _names.Next(_name);
        return true;
    }

    /// <summary>Goes back past the name before.</summary>
    public bool MovePrevious()
    {
        var (beforeNumber, beforeName) = (_number, _name);
        ulong number = 0;
        ReadOnlySpan<byte> name = default;
        var (numberNode, nameNode) = (0u, 0u);
        var hasNumber = _numbers.TryMovePrevious(ref beforeNumber) && _numbers.TryGet(beforeNumber, out number, out numberNode);
        var hasName = _names.TryMovePrevious(ref beforeName) && _names.TryGet(beforeName, out name, out nameNode);
        if (!hasNumber && !hasName)
            return false;

        var key = hasNumber ? _numberKey[..NumberKey.WriteOctetKey(number, _numberKey)] : default;
        IsNumber = hasNumber && (!hasName || key.SequenceCompareTo(name) > 0);
        if (IsNumber)
        {
            (Number, Node, _number) = (number, numberNode, beforeNumber);
            Key = key;
            return true;
        }

        (Number, Node, _name) = (0, nameNode, beforeName);
        Key = name;
        return true;
    }

    /// <summary>Writes the current name in wire form, in lower case, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public readonly int WriteName(scoped ReadOnlySpan<byte> apex, Span<byte> destination) =>
        IsNumber ? NumberKey.WriteName(Number, apex, destination) : CanonicalOrder.ReadKey(Key, apex, destination);
}
