using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>Numbers that are objects already, as a stream.</summary>
/// <param name="numbers">The numbers in tree order.</param>
internal sealed class NumberObjects(IEnumerable<Stored<Number>> numbers) : INumberStream
{
    private readonly IEnumerator<Stored<Number>> _numbers = numbers.GetEnumerator();

    /// <inheritdoc/>
    public E164Number Digits => _numbers.Current.Value.Digits;

    /// <inheritdoc/>
    public bool HasNote => _numbers.Current.Value.Note is not null;

    /// <inheritdoc/>
    public bool MoveNext() => _numbers.MoveNext();

    /// <inheritdoc/>
    public Stored<Number> Read() => _numbers.Current;

    /// <inheritdoc/>
    public bool TryRead(PlainNumber number) => number.TrySet(_numbers.Current.Value);

    /// <inheritdoc/>
    public void Dispose() => _numbers.Dispose();
}
