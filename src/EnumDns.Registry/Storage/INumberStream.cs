using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>Numbers and holes in tree order, each made an object only where that is asked for; before the first to begin with.</summary>
public interface INumberStream : IDisposable
{
    /// <summary>The digits of the current number.</summary>
    E164Number Digits { get; }

    /// <summary>Whether the current number has a note.</summary>
    bool HasNote { get; }

    /// <summary>Goes on to the next number.</summary>
    /// <returns>Whether there is one.</returns>
    bool MoveNext();

    /// <summary>The current number as an object.</summary>
    Stored<Number> Read();

    /// <summary>Fills in what is published of the current number.</summary>
    /// <returns>False where it is a hole or anything else that only an object can hold.</returns>
    bool TryRead(PlainNumber number);
}
