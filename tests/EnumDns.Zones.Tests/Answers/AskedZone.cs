using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Answers;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>Asks a zone, given as text behind the usual header at <c>example.</c>, and gives the response as text.</summary>
internal static class AskedZone
{
    private static readonly string[] Sections = ["answer", "authority", "additional"];

    /// <summary>
    /// The response: RCODE and flags on the first line, then a line for each record, with its section, in the order of
    /// the message.
    /// </summary>
    /// <param name="text">Master-file text behind the header.</param>
    /// <param name="name">QNAME.</param>
    /// <param name="type">QTYPE.</param>
    /// <param name="dnssecOk">The DO flag.</param>
    /// <param name="limit">The most octets of the response.</param>
    /// <param name="beside">Apex and whole text of another zone that is served.</param>
    public static string Ask(string text, string name, RecordType type, bool dnssecOk = false, int limit = 1232, (string Apex, string Text)? beside = null)
    {
        var loaded = Checks.ZoneText.LoadBehindHeader(text);
        Assert.True(loaded.Zone is not null, string.Join('\n', loaded.Findings));
        var zones = ZoneDirectory.Create(beside is var (apex, other) ? [loaded.Zone, Checks.ZoneText.Load(other, apex).Zone!] : [loaded.Zone]);
        var response = Respond(zones, DomainName.Parse(name), type, dnssecOk, limit);
        var flags = ((response[2] & 0x04) != 0 ? " aa" : "") + ((response[2] & 0x02) != 0 ? " tc" : "");
        return $"{(Rcode)(response[3] & 0xF)}{flags}\n{Records(response, ResponseWriter.HeaderLength + DomainName.Parse(name).Wire.Length + 4)}";
    }

    /// <summary>The response as octets.</summary>
    public static byte[] Respond(ZoneDirectory zones, DomainName name, RecordType type, bool dnssecOk = false, int limit = 1232)
    {
        var message = new byte[ResponseWriter.HeaderLength + name.Wire.Length + 4];
        name.Wire.CopyTo(message.AsSpan(ResponseWriter.HeaderLength));
        message[5] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(message.Length - 4), (ushort)type);
        message[^1] = 1;
        var query = new Query
        {
            Message = message,
            Name = name.Wire,
            Type = type,
            Class = RecordClass.IN,
            DnssecOk = dnssecOk,
            QuestionEnd = message.Length,
        };

        var response = new byte[limit];
        var writer = new ResponseWriter(response, limit);
        writer.Begin(query);
        var rcode = ZoneAnswer.Write(zones, query, ref writer);
        return response[..writer.Finish(rcode)];
    }

    private static string Records(ReadOnlySpan<byte> message, int offset)
    {
        var text = new StringBuilder();
        var owner = new byte[WireName.MaxLength];
        for (var section = 0; section < Sections.Length; section++)
        {
            for (var left = BinaryPrimitives.ReadUInt16BigEndian(message[(6 + (2 * section))..]); left > 0; left--)
            {
                Assert.True(WireName.TryRead(message, ref offset, owner, out var length));
                var type = (RecordType)BinaryPrimitives.ReadUInt16BigEndian(message[offset..]);
                var ttl = BinaryPrimitives.ReadUInt32BigEndian(message[(offset + 4)..]);
                int octets = BinaryPrimitives.ReadUInt16BigEndian(message[(offset + 8)..]);
                var rdata = new ArrayBufferWriter<byte>();
                Assert.True(RdataCodec.TryRead(type, message, offset + 10, octets, rdata));
                text.Append(CultureInfo.InvariantCulture, $"{Sections[section]}: {NameText.Format(owner.AsSpan(0, length))} {ttl} {RecordTypeText.Format(type)} ");
                RdataCodec.Format(type, rdata.WrittenSpan, text);
                text.Append('\n');
                offset += 10 + octets;
            }
        }

        return text.ToString();
    }
}
