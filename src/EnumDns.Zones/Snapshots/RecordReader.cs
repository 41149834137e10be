using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>Reads back the records of a node while a zone is built, copied out so that writing may go on.</summary>
internal ref struct RecordReader
{
    private readonly List<(RecordType Type, uint Ttl, byte[] Rdata)> _records;
    private int _next;

    /// <summary>A reader of one node.</summary>
    public RecordReader(RrsetWriter rrsets, uint node, ulong number)
    {
        _records = [];
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var item in rrsets.ItemsOf(node))
        {
            foreach (var address in (ReadOnlySpan<uint>)[item.Rrset, item.Signatures])
            {
                if (address == 0)
                    continue;
                var rrset = new RrsetView(rrsets.At(address));
                foreach (var rdata in rrset.Rdata(number, scratch))
                    _records.Add((rrset.Type, rrset.Ttl, rdata.ToArray()));
            }
        }
    }

    /// <summary>Reads the next record.</summary>
    public bool TryNext(out RecordType type, out uint ttl, out ReadOnlySpan<byte> rdata)
    {
        if (_next == _records.Count)
        {
            (type, ttl) = (0, 0);
            rdata = default;
            return false;
        }

        (type, ttl, var octets) = _records[_next++];
        rdata = octets;
        return true;
    }
}
