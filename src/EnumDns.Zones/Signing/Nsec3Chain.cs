using EnumDns.Protocol.Names;
using EnumDns.Protocol.RdataFields;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Signing;

/// <summary>
/// The NSEC3 records of a signed zone in the order of their hashes (RFC 5155 section 7.1). Their owner names are not
/// names of the zone (section 7.2.8) and so stand here and not in the index.
/// </summary>
internal sealed class Nsec3Chain
{
    private readonly byte[] _hashes;
    private readonly uint[] _nodes;

    private Nsec3Chain(byte[] hashes, uint[] nodes, Nsec3Hash hash)
    {
        _hashes = hashes;
        _nodes = nodes;
        Hash = hash;
    }

    /// <summary>How names are hashed.</summary>
    public Nsec3Hash Hash { get; }

    /// <summary>Records.</summary>
    public int Count => _nodes.Length;

    /// <summary>A chain of at least one record.</summary>
    /// <param name="hash">How names are hashed.</param>
    /// <param name="entries">The records by their hashes, ascending.</param>
    public static Nsec3Chain Create(Nsec3Hash hash, IReadOnlyList<NameEntry> entries)
    {
        var hashes = new byte[entries.Count * Nsec3Hash.Length];
        var nodes = new uint[entries.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            entries[i].Key.CopyTo(hashes, i * Nsec3Hash.Length);
            nodes[i] = entries[i].Node;
        }

        return new Nsec3Chain(hashes, nodes, hash);
    }

    /// <summary>The node of a record.</summary>
    public uint NodeAt(int position) => _nodes[position];

    /// <summary>The hash of a record's owner.</summary>
    public ReadOnlySpan<byte> HashAt(int position) => _hashes.AsSpan(position * Nsec3Hash.Length, Nsec3Hash.Length);

    /// <summary>Finds the record that matches a hash or, with false, the one that covers it.</summary>
    public bool Find(ReadOnlySpan<byte> hash, out int position)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = HashAt(middle).SequenceCompareTo(hash);
            if (order == 0)
            {
                position = middle;
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        // RFC 5155 section 3.1.7: the last record covers what comes before the first.
        position = high < 0 ? Count - 1 : high;
        return false;
    }

    /// <summary>Writes the owner name of a record, in lower case, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public int WriteOwner(int position, ReadOnlySpan<byte> apex, Span<byte> destination)
    {
        destination[0] = Nsec3Hash.TextLength;
        Base32Hex.Encode(HashAt(position), destination[1..]);
        WireName.CopyLower(destination.Slice(1, Nsec3Hash.TextLength), destination[1..]);
        apex.CopyTo(destination[(1 + Nsec3Hash.TextLength)..]);
        return 1 + Nsec3Hash.TextLength + apex.Length;
    }
}
