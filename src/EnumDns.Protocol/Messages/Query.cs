using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Messages;

/// <summary>A parsed query: a view of the received message. Made by <c>QueryReader.TryRead</c>.</summary>
public ref struct Query
{
    /// <summary>The whole message as received.</summary>
    public ReadOnlySpan<byte> Message { get; set; }

    /// <summary>Octets 2 and 3 of the header: QR, opcode, AA, TC, RD, RA, AD, CD, RCODE.</summary>
    public ushort Flags { get; set; }

    /// <summary>QNAME in wire form, case as received: a slice of the message from octet 12.</summary>
    public ReadOnlySpan<byte> Name { get; set; }

    /// <summary>QTYPE.</summary>
    public RecordType Type { get; set; }

    /// <summary>QCLASS.</summary>
    public RecordClass Class { get; set; }

    /// <summary>Opcode.</summary>
    public readonly Opcode Opcode => (Opcode)((Flags >> 11) & 0xF);

    /// <summary>Octet after the question section; 12 where there is no question.</summary>
    public int QuestionEnd { get; set; }

    /// <summary>Whether an OPT record was present.</summary>
    public bool HasEdns { get; set; }

    /// <summary>The requestor's UDP payload size (RFC 6891 section 6.2.3), as sent; 0 without EDNS.</summary>
    public ushort UdpPayloadSize { get; set; }

    /// <summary>The DO flag (RFC 3225).</summary>
    public bool DnssecOk { get; set; }

    /// <summary>Whether the NSID option was present (RFC 5001).</summary>
    public bool AsksNsid { get; set; }

    /// <summary>Where the TSIG record starts in the message (RFC 8945); 0 without one.</summary>
    public int TsigStart { get; set; }

    /// <summary>Whether the edns-tcp-keepalive option was present (RFC 7828).</summary>
    public bool AsksKeepalive { get; set; }
}
