using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Compilation;

/// <summary>Objects of one kind in tree order, with the next one in view.</summary>
internal sealed class TreeStream<T> : IDisposable
{
    private readonly IEnumerator<T> _items;
    private readonly Func<T, E164Number> _name;

    /// <summary>A stream at its first object.</summary>
    /// <param name="items">The objects in tree order.</param>
    /// <param name="name">The digits at which an object stands.</param>
    public TreeStream(IEnumerable<T> items, Func<T, E164Number> name)
    {
        _items = items.GetEnumerator();
        _name = name;
        MoveNext();
    }

    /// <summary>Whether there is a next object.</summary>
    public bool HasNext { get; private set; }

    /// <summary>The next object.</summary>
    public T Next => _items.Current;

    /// <summary>Where the next object stands.</summary>
    public E164Number Name { get; private set; }

    /// <summary>Whether the next object stands at exactly these digits.</summary>
    public bool IsAt(E164Number name) => HasNext && Name == name;

    /// <summary>Whether the next object, and so any that is left, stands at or below a prefix that has been reached.</summary>
    public bool IsBelow(E164Number prefix) => HasNext && Name.StartsWith(prefix);

    /// <summary>The lesser of a name and the next object's.</summary>
    public E164Number? Earliest(E164Number? other) => HasNext && (other is null || Name < other) ? Name : other;

    /// <summary>Goes on to the object behind.</summary>
    public void MoveNext()
    {
        HasNext = _items.MoveNext();
        if (HasNext)
            Name = _name(_items.Current);
    }

    /// <inheritdoc/>
    public void Dispose() => _items.Dispose();
}
