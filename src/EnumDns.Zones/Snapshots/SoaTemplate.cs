using System.Buffers.Binary;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// The SOA record of a zone's negative answers to questions about numbers, in wire form as <see cref="ResponseWriter"/>
/// compresses it: made once for the zone with the apex for a question. In a question below, everything that the record's
/// pointers point at stands further back by the labels between, and so they are all moved by the same octets.
/// </summary>
internal sealed class SoaTemplate
{
    private const ushort PointerBits = 0xC000;
    private const int QuestionTail = 4;
    private const int OwnerAndFixedLength = 12;
    private readonly byte[] _octets;
    private readonly int[] _pointers;

    private SoaTemplate(byte[] octets, int[] pointers, bool isSigned) => (_octets, _pointers, IsSigned) = (octets, pointers, isSigned);

    /// <summary>Octets of the record.</summary>
    public int Length => _octets.Length;

    /// <summary>Whether there are signatures, which answers with DO carry.</summary>
    public bool IsSigned { get; }

    /// <summary>The template of a zone.</summary>
    /// <param name="apex">The apex.</param>
    /// <param name="node">The records there.</param>
    /// <param name="ttl">TTL of negative answers.</param>
    /// <returns>Null where the record is not the same for all numbers, or there is none.</returns>
    public static SoaTemplate? Create(DomainName apex, NodeView node, uint ttl)
    {
        if (!node.TryFind(RecordType.SOA, out var soa, out var signatures) || soa.Count != 1 || apex.Wire.Length == 1)
            return null;
        var rdata = soa.FirstRdata;
        var primary = rdata[..WireName.Measure(rdata)];
        var mailbox = rdata.Slice(primary.Length, WireName.Measure(rdata[primary.Length..]));
        if (MayMeetDigits(primary, apex.Wire) || MayMeetDigits(mailbox, apex.Wire))
            return null;

        var questionEnd = ResponseWriter.HeaderLength + apex.Wire.Length + QuestionTail;
        var question = new byte[questionEnd];
        apex.Wire.CopyTo(question.AsSpan(ResponseWriter.HeaderLength));
        var message = new byte[questionEnd + OwnerAndFixedLength + rdata.Length];
        var writer = new ResponseWriter(message, message.Length);
        writer.Begin(new Query { Message = question, QuestionEnd = questionEnd });
        writer.TryAdd(Section.Authority, apex.Wire, RecordType.SOA, RecordClass.IN, ttl, rdata);

        var octets = message[questionEnd..writer.Length];
        var pointers = new List<int> { 0 };
        var end = AddPointer(octets, OwnerAndFixedLength, pointers);
        AddPointer(octets, end, pointers);
        return new SoaTemplate(octets, [.. pointers], !signatures.IsEmpty);
    }

    /// <summary>Writes the record.</summary>
    /// <param name="destination">Where it goes: <see cref="Length"/> octets or more.</param>
    /// <param name="shift">Octets of the question's name before the apex.</param>
    public void Write(Span<byte> destination, int shift)
    {
        _octets.CopyTo(destination);
        foreach (var pointer in _pointers)
        {
            var target = destination[pointer..];
            BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(target) + shift));
        }
    }

    // A name in the zone may end like some questions and not like others: x.5.apex ends like 1.5.apex.
    private static bool MayMeetDigits(ReadOnlySpan<byte> name, ReadOnlySpan<byte> apex)
    {
        if (!WireName.IsAtOrBelow(name, apex) || name.Length == apex.Length)
            return false;
        var label = WireName.SkipLabels(name, WireName.CountLabels(name) - WireName.CountLabels(apex) - 1);
        return label[0] == 1 && label[1] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>Remembers the pointer that a name ends in, if it does.</summary>
    /// <returns>The octet after the name.</returns>
    private static int AddPointer(ReadOnlySpan<byte> octets, int position, List<int> pointers)
    {
        while (octets[position] is > 0 and < PointerBits >> 8)
            position += 1 + octets[position];
        if (octets[position] == 0)
            return position + 1;
        pointers.Add(position);
        return position + 2;
    }
}
