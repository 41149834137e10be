using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Compilation;

/// <summary>Adds the records of numbers that stand by themselves to a zone, without an object for any of them.</summary>
/// <param name="zone">The zone object.</param>
/// <param name="builder">The zone.</param>
internal sealed class NumberRecords(Zone zone, ZoneBuilder builder)
{
    private readonly PlainNumber _plain = new();
    private readonly byte[] _owner = new byte[2 * E164Number.MaxDigits + WireName.MaxLength];
    private readonly byte[] _rdata = new byte[PlainNumber.MaxEndpoints * PlainNaptr.MaxLength];
    private readonly int[] _ends = new int[PlainNumber.MaxEndpoints + 1];

    /// <summary>Adds the RRset of a number or hole.</summary>
    /// <param name="numbers">A stream at the number.</param>
    /// <param name="location">Where the first of its records stands; raised by one for each.</param>
    public void Add(INumberStream numbers, ref long location)
    {
        var owner = _owner.AsSpan(0, EnumDomain.Write(numbers.Digits, zone.Root.Wire, _owner));
        if (numbers.TryRead(_plain) && TryWrite())
        {
            var ttl = _plain.Ttl ?? zone.DefaultTtl;
            for (var i = 0; i < _plain.Count; i++)
                builder.Add(owner, RecordType.NAPTR, ttl, _rdata.AsSpan(_ends[i].._ends[i + 1]), location++);
            return;
        }

        var rrset = ObjectRrsets.Of(numbers.Read().Value, zone);
        foreach (var rdata in rrset.Rdata)
            builder.Add(owner, rrset.Type, rrset.Ttl, rdata, location++);
    }

    // RFC 3403 section 4.1: in the order of ORDER and PREFERENCE, which is nearly always the one that they have. RFC 2181 section 5:
    // each record once; the builder takes no second one.
    private bool TryWrite()
    {
        var last = 0u;
        for (var i = 0; i < _plain.Count; i++)
        {
            var endpoint = _plain[i];
            var rank = (uint)endpoint.Order << 16 | endpoint.Preference;
            if (rank < last || !PlainNaptr.TryWrite(endpoint, _plain.Digits, _rdata.AsSpan(_ends[i]), out var length))
                return false;
            last = rank;
            _ends[i + 1] = _ends[i] + length;
        }

        return true;
    }
}
