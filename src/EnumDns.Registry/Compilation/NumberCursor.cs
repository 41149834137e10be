using EnumDns.Protocol.E164;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Compilation;

/// <summary>Numbers and holes in tree order, with the next one in view: what <see cref="TreeStream{T}"/> is for other objects.</summary>
internal sealed class NumberCursor : IDisposable
{
    private readonly INumberStream _numbers;

    /// <summary>A cursor at the first number.</summary>
    public NumberCursor(INumberStream numbers)
    {
        _numbers = numbers;
        MoveNext();
    }

    /// <summary>Whether there is a next number.</summary>
    public bool HasNext { get; private set; }

    /// <summary>The next number's digits.</summary>
    public E164Number Name { get; private set; }

    /// <summary>The next number.</summary>
    public INumberStream Next => _numbers;

    /// <summary>Whether the next number is this one.</summary>
    public bool IsAt(E164Number name) => HasNext && Name == name;

    /// <summary>Whether the next number, and so any that is left, stands at or below a prefix that has been reached.</summary>
    public bool IsBelow(E164Number prefix) => HasNext && Name.StartsWith(prefix);

    /// <summary>The lesser of a name and the next number.</summary>
    public E164Number? Earliest(E164Number? other) => HasNext && (other is null || Name < other) ? Name : other;

    /// <summary>Goes on to the number behind.</summary>
    public void MoveNext()
    {
        HasNext = _numbers.MoveNext();
        if (HasNext)
            Name = _numbers.Digits;
    }

    /// <inheritdoc/>
    public void Dispose() => _numbers.Dispose();
}
