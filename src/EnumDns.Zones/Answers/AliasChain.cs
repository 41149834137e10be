using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Answers;

/// <summary>
/// The names that a question has led through, from QNAME on: to notice loops, and to prove each wildcard expansion
/// afterwards.
/// </summary>
internal struct AliasChain
{
    /// <summary>The most names in a chain.</summary>
    public const int MaxNames = 17;

    // A bound on the chain as a whole: the room is cleared for every query.
    private const int Room = 2048;

    private Octets _octets;
    private Links _links;
    private int _used;

    /// <summary>Names in the chain.</summary>
    public int Count { get; private set; }

    /// <summary>The newest name, in wire form.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Current => NameAt(Count - 1);

    /// <summary>Appends a name.</summary>
    /// <returns>False where the name is in the chain already or the chain is full.</returns>
    public bool TryAppend(scoped ReadOnlySpan<byte> name)
    {
        if (Count == MaxNames || _used + name.Length > Room)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (WireName.Equals(NameAt(i), name))
                return false;
        }

        name.CopyTo(((Span<byte>)_octets)[_used..]);
        _links[Count++] = new Link((short)_used, (short)name.Length, -1, 0);
        _used += name.Length;
        return true;
    }

    /// <summary>Remembers that the newest name was answered by the wildcard below an encloser of the given depth.</summary>
    public void MarkWildcard(int encloserDepth) => _links[Count - 1] = _links[Count - 1] with { EncloserDepth = (short)encloserDepth };

    /// <summary>Remembers that the newest name was redirected by the DNAME at its suffix of the given length in octets.</summary>
    public void MarkRedirection(int ownerLength) => _links[Count - 1] = _links[Count - 1] with { RedirectionLength = (short)ownerLength };

    /// <summary>Whether the DNAME at an owner redirected a name of the chain; one that leads to or below itself is met again.</summary>
    public readonly bool HasRedirectedBy(scoped ReadOnlySpan<byte> owner)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_links[i].RedirectionLength == owner.Length && WireName.Equals(NameAt(i)[^owner.Length..], owner))
                return true;
        }

        return false;
    }

    /// <summary>A name of the chain.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> NameAt(int position) =>
        ((ReadOnlySpan<byte>)_octets).Slice(_links[position].Start, _links[position].Length);

    /// <summary>The depth given to <see cref="MarkWildcard"/>, or -1.</summary>
    public readonly int EncloserDepthAt(int position) => _links[position].EncloserDepth;

    private readonly record struct Link(short Start, short Length, short EncloserDepth, short RedirectionLength);

    [InlineArray(Room)]
    private struct Octets
    {
        private byte _first;
    }

    [InlineArray(MaxNames)]
    private struct Links
    {
        private Link _first;
    }
}
