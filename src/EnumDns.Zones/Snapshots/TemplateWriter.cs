using System.Buffers.Binary;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// Makes <see cref="AuthorityTemplate"/>s with the writer that all other answers are made with, so that names are compressed
/// in the same way. Where an answer may differ from number to number, or may change while the name it is made for does not,
/// there is no template.
/// </summary>
internal static class TemplateWriter
{
    private const int QuestionTail = 4;
    private const int FixedLength = 10;
    private const int MaxLength = 512;
    private const int MaxServers = 16;

    // The writer remembers 128 labels, and the digits of a question are up to 16 more.
    private const int MaxLabels = 100;

    /// <summary>The template of a zone's denials.</summary>
    /// <param name="apex">The apex.</param>
    /// <param name="node">The records there.</param>
    /// <param name="ttl">TTL of negative answers.</param>
    public static byte[]? WriteDenial(DomainName apex, NodeView node, uint ttl)
    {
        // Nothing points at the root.
        if (apex.Wire.Length == 1 || !node.TryFind(RecordType.SOA, out var soa, out var signatures) || soa.Count != 1)
            return null;
        var rdata = soa.FirstRdata;
        var primary = WireName.Measure(rdata);
        if (MayMeetDigits(rdata[..primary], apex.Wire) || MayMeetDigits(rdata.Slice(primary, WireName.Measure(rdata[primary..])), apex.Wire))
            return null;
        var writer = Begin(apex.Wire, out var message);
        return writer.TryAdd(Section.Authority, apex.Wire, RecordType.SOA, RecordClass.IN, ttl, rdata)
            ? Finish(message.AsSpan(0, writer.Length), apex.Wire, 1, 0, !signatures.IsEmpty)
            : null;
    }

    /// <summary>The template of the referrals at a cut.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="cut">The cut.</param>
    /// <param name="node">The records there.</param>
    public static byte[]? WriteReferral(ZoneSnapshot zone, ulong cut, NodeView node)
    {
        Span<byte> name = stackalloc byte[2 * NumberKey.MaxDepth + WireName.MaxLength];
        name = name[..NumberKey.WriteName(cut, zone.Apex.Wire, name)];
        if (zone.Apex.Wire.Length == 1 || !node.TryFind(RecordType.NS, out var servers, out _) || servers.Count > MaxServers)
            return null;

        var writer = Begin(name, out var message);
        foreach (var server in servers.Rdata(0, []))
        {
            if (MayChange(zone, name, server, servers) || !writer.TryAdd(Section.Authority, name, RecordType.NS, RecordClass.IN, servers.Ttl, server))
                return null;
        }

        var isSigned = node.TryFind(RecordType.DS, out _, out var signatures) && !signatures.IsEmpty;
        var additionals = 0;
        foreach (var server in servers.Rdata(0, []))
        {
            if (WireName.IsAtOrBelow(server, name) && !TryAddGlue(zone, server, ref writer, ref additionals, ref isSigned))
                return null;
        }

        return Finish(message.AsSpan(0, writer.Length), name, servers.Count, additionals, isSigned);
    }

    /// <summary>Whether the records depend on more than what stands at the cut and below it, or on the digits of the question.</summary>
    private static bool MayChange(ZoneSnapshot zone, ReadOnlySpan<byte> cut, ReadOnlySpan<byte> server, RrsetView servers)
    {
        // Addresses of a server elsewhere in the zone come and go without the cut.
        if (MayMeetDigits(server, cut) || (WireName.IsAtOrBelow(server, zone.Apex.Wire) && !WireName.IsAtOrBelow(server, cut)))
            return true;
        // Two that differ in case have their addresses once.
        foreach (var other in servers.Rdata(0, []))
        {
            if (!other.Overlaps(server) && WireName.Equals(other, server))
                return true;
        }

        return false;
    }

    private static bool TryAddGlue(ZoneSnapshot zone, ReadOnlySpan<byte> server, ref ResponseWriter writer, ref int additionals, ref bool isSigned)
    {
        var name = new RelativeName(server, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        var lookup = zone.LookupGlue(in name);
        if (lookup.Outcome is not (LookupOutcome.Match or LookupOutcome.Wildcard))
            return true;
        var node = new NodeView(zone.Store, lookup.Node);
        foreach (var type in (ReadOnlySpan<RecordType>)[RecordType.A, RecordType.AAAA])
        {
            if (!node.TryFind(type, out var addresses, out var signatures))
                continue;
            isSigned |= !signatures.IsEmpty;
            additionals += addresses.Count;
            foreach (var address in addresses.Rdata(0, []))
            {
                if (!writer.TryAdd(Section.Additional, server, type, RecordClass.IN, addresses.Ttl, address))
                    return false;
            }
        }

        return true;
    }

    // A name below that of the template may end like some questions and not like others: x.5.apex ends like 1.5.apex.
    private static bool MayMeetDigits(ReadOnlySpan<byte> name, ReadOnlySpan<byte> template)
    {
        if (!WireName.IsAtOrBelow(name, template) || name.Length == template.Length)
            return false;
        var label = WireName.SkipLabels(name, WireName.CountLabels(name) - WireName.CountLabels(template) - 1);
        return label[0] == 1 && label[1] is >= (byte)'0' and <= (byte)'9';
    }

    private static ResponseWriter Begin(ReadOnlySpan<byte> name, out byte[] message)
    {
        var end = ResponseWriter.HeaderLength + name.Length + QuestionTail;
        var question = new byte[end];
        name.CopyTo(question.AsSpan(ResponseWriter.HeaderLength));
        message = new byte[end + MaxLength];
        var writer = new ResponseWriter(message, message.Length);
        writer.Begin(new Query { Message = question, QuestionEnd = end });
        return writer;
    }

    private static byte[]? Finish(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name, int authorities, int additionals, bool isSigned)
    {
        var records = message[(ResponseWriter.HeaderLength + name.Length + QuestionTail)..];
        var pointers = new List<int>();
        var labels = WireName.CountLabels(name);
        for (var position = 0; position < records.Length;)
        {
            AddPointer(records, ref position, pointers, ref labels);
            var type = (RecordType)BinaryPrimitives.ReadUInt16BigEndian(records[position..]);
            var end = position + FixedLength + BinaryPrimitives.ReadUInt16BigEndian(records[(position + FixedLength - 2)..]);
            position += FixedLength;
            for (var names = type switch { RecordType.SOA => 2, RecordType.NS => 1, _ => 0 }; names > 0; names--)
                AddPointer(records, ref position, pointers, ref labels);
            position = end;
        }

        return labels <= MaxLabels && additionals <= byte.MaxValue ? AuthorityTemplate.Create(records, pointers, authorities, additionals, isSigned) : null;
    }

    /// <summary>Goes past a name and remembers the pointer that it ends in, if it does.</summary>
    private static void AddPointer(ReadOnlySpan<byte> records, ref int position, List<int> pointers, ref int labels)
    {
        for (; records[position] is > 0 and < 0xC0; position += 1 + records[position])
            labels++;
        if (records[position++] == 0)
            return;
        pointers.Add(position++ - 1);
    }
}
