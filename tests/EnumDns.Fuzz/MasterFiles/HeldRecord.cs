using EnumDns.Protocol.Records;

namespace EnumDns.Fuzz.MasterFiles;

/// <summary>A record kept beyond the call that brought it.</summary>
internal sealed record HeldRecord(byte[] Owner, RecordType Type, uint Ttl, byte[] Rdata)
{
    /// <summary>Whether two records are the same octet for octet, the owner's case included.</summary>
    public bool IsSame(HeldRecord other) =>
        Type == other.Type && Ttl == other.Ttl && Owner.AsSpan().SequenceEqual(other.Owner) && Rdata.AsSpan().SequenceEqual(other.Rdata);
}
