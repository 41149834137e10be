using System.Buffers;
using System.Buffers.Binary;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// The changes of a journal entry as octets: for each the owner in wire form, then the RRset removed and the RRset added,
/// each as the number of its records (4 octets, 0 where there is none), type (2), TTL (4), and for each record length (2) and
/// RDATA. Octets, not text, because the journal is read by transfers, not by people, and is written with every change.
/// </summary>
internal static class JournalOctets
{
    /// <summary>Writes changes.</summary>
    public static void Write(IReadOnlyList<RrsetChange> changes, ArrayBufferWriter<byte> destination)
    {
        foreach (var change in changes)
        {
            destination.Write(change.Owner.Wire);
            Write(change.Removed, destination);
            Write(change.Added, destination);
        }
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{RrsetChange}, ArrayBufferWriter{byte})"/> has written.</summary>
    public static bool TryRead(ReadOnlySpan<byte> octets, out IReadOnlyList<RrsetChange> changes)
    {
        var read = new List<RrsetChange>();
        changes = read;
        Span<byte> name = stackalloc byte[WireName.MaxLength];
        while (!octets.IsEmpty)
        {
            var offset = 0;
            if (!WireName.TryRead(octets, ref offset, name, out var length) || offset != length)
                return false;
            octets = octets[offset..];
            if (!TryRead(ref octets, out var removed) || !TryRead(ref octets, out var added))
                return false;
            read.Add(new RrsetChange(DomainName.FromWire(name[..length]), removed, added));
        }

        return true;
    }

    private static void Write(RrsetData? rrset, ArrayBufferWriter<byte> destination)
    {
        BinaryPrimitives.WriteInt32BigEndian(destination.GetSpan(4), rrset?.Rdata.Count ?? 0);
        destination.Advance(4);
        if (rrset is null)
            return;
        BinaryPrimitives.WriteUInt16BigEndian(destination.GetSpan(2), (ushort)rrset.Type);
        destination.Advance(2);
        BinaryPrimitives.WriteUInt32BigEndian(destination.GetSpan(4), rrset.Ttl);
        destination.Advance(4);
        foreach (var rdata in rrset.Rdata)
        {
            BinaryPrimitives.WriteUInt16BigEndian(destination.GetSpan(2), checked((ushort)rdata.Length));
            destination.Advance(2);
            destination.Write(rdata);
        }
    }

    private static bool TryRead(ref ReadOnlySpan<byte> octets, out RrsetData? rrset)
    {
        rrset = null;
        if (octets.Length < 4)
            return false;
        var count = BinaryPrimitives.ReadInt32BigEndian(octets);
        octets = octets[4..];
        if (count == 0)
            return true;
        // Each record has two octets of length: a count beyond that is damage, and is not believed.
        if (octets.Length < 6 || count < 0 || count > (octets.Length - 6) / 2)
            return false;
        var type = (RecordType)BinaryPrimitives.ReadUInt16BigEndian(octets);
        var ttl = BinaryPrimitives.ReadUInt32BigEndian(octets[2..]);
        octets = octets[6..];
        var rdata = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            if (octets.Length < 2)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(octets);
            if (octets.Length < 2 + length)
                return false;
            rdata[i] = octets.Slice(2, length).ToArray();
            octets = octets[(2 + length)..];
        }

        rrset = new RrsetData(type, ttl, rdata);
        return true;
    }
}
