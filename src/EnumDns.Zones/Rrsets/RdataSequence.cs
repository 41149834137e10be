using System.Buffers.Binary;

namespace EnumDns.Zones.Rrsets;

/// <summary>The RDATA of an RRset's records, for <c>foreach</c>: each stands behind its length in two octets.</summary>
public ref struct RdataSequence
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>A sequence over record data.</summary>
    internal RdataSequence(ReadOnlySpan<byte> data) => _rest = data;

    /// <summary>The current RDATA in stored form.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>The first RDATA; RRsets are never empty.</summary>
    internal readonly ReadOnlySpan<byte> First => _rest.Slice(2, BinaryPrimitives.ReadUInt16BigEndian(_rest));

    /// <summary>This sequence.</summary>
    public readonly RdataSequence GetEnumerator() => this;

    /// <summary>Goes on to the next RDATA.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(_rest);
        Current = _rest.Slice(2, length);
        _rest = _rest[(2 + length)..];
        return true;
    }
}
