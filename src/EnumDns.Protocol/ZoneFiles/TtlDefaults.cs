using System.Buffers.Binary;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>The TTL of records that state none. Included files share it with the file that includes them, as in BIND and NSD.</summary>
internal sealed class TtlDefaults
{
    /// <summary>What NSD and Knot take where a file says nothing at all.</summary>
    private const uint Fallback = 3600;

    private uint? _directive;
    private uint? _lastStated;
    private bool _warned;

    /// <summary>Notes a <c>$TTL</c> (RFC 2308 section 4).</summary>
    public void SetDirective(uint ttl) => _directive = ttl;

    /// <summary>Notes the TTL that a record states.</summary>
    public void SetStated(uint ttl) => _lastStated = ttl;

    /// <summary>The TTL of a record that states none.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="rdata">Its RDATA.</param>
    /// <param name="warning">Set once per zone, where the file leaves the choice to the program that reads it.</param>
    public uint Choose(RecordType type, ReadOnlySpan<byte> rdata, out string? warning)
    {
        warning = null;
        if (_directive is { } directive)
            return directive;
        if (_lastStated is { } lastStated)
        {
            // RFC 1035 section 5.1: omitted TTLs default to the last explicitly stated one.
            warning = Warn($"no $TTL before a record without TTL, which takes the last stated one, {lastStated}; NSD and Knot take {Fallback}: write a $TTL");
            return lastStated;
        }

        if (type == RecordType.SOA && rdata.Length >= 4)
        {
            // RFC 1035 section 3.3.13 made the SOA's minimum the lower bound of all TTLs; BIND still takes it so.
            var minimum = BinaryPrimitives.ReadUInt32BigEndian(rdata[^4..]);
            _directive = Math.Min(minimum, TtlText.MaxTtl);
            warning = Warn($"no TTL and no $TTL before the SOA: its minimum, {_directive}, becomes the default; NSD and Knot take {Fallback}: write a $TTL");
            return _directive.Value;
        }

        warning = Warn($"no TTL and no $TTL before this record, which takes {Fallback}, as NSD and Knot do; BIND refuses it: write a $TTL");
        return Fallback;
    }

    private string? Warn(string warning)
    {
        if (_warned)
            return null;
        _warned = true;
        return warning;
    }
}
