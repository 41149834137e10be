namespace EnumDns.Fuzz.Packets;

/// <summary>What a test needs to know of a message, as <see cref="MessageDecoder"/> reads it.</summary>
internal struct DecodedMessage
{
    /// <summary>What is wrong with the message, or null where it is well formed to its last octet.</summary>
    public string? Fault { get; set; }

    /// <summary>ID.</summary>
    public int Id { get; set; }

    /// <summary>Octets 2 and 3 of the header.</summary>
    public int Flags { get; set; }

    /// <summary>QDCOUNT.</summary>
    public int Questions { get; set; }

    /// <summary>ANCOUNT.</summary>
    public int Answers { get; set; }

    /// <summary>NSCOUNT.</summary>
    public int Authorities { get; set; }

    /// <summary>ARCOUNT.</summary>
    public int Additionals { get; set; }

    /// <summary>Octet behind the question section.</summary>
    public int QuestionEnd { get; set; }

    /// <summary>QTYPE of the last question.</summary>
    public int Type { get; set; }

    /// <summary>QCLASS of the last question.</summary>
    public int Class { get; set; }

    /// <summary>OPT records found.</summary>
    public int Opts { get; set; }

    /// <summary>Whether an OPT record stands outside of the additional section.</summary>
    public bool OptMisplaced { get; set; }

    /// <summary>CLASS of the last OPT record: the sender's payload size.</summary>
    public int UdpPayloadSize { get; set; }

    /// <summary>TTL of the last OPT record: extended RCODE, version, flags.</summary>
    public uint OptTtl { get; set; }

    /// <summary>SOA records in the authority section.</summary>
    public int AuthoritySoas { get; set; }

    /// <summary>NS records in the authority section.</summary>
    public int AuthorityNameServers { get; set; }

    /// <summary>QR.</summary>
    public readonly bool IsResponse => (Flags & 0x8000) != 0;

    /// <summary>OPCODE.</summary>
    public readonly int Opcode => (Flags >> 11) & 0xF;

    /// <summary>AA.</summary>
    public readonly bool IsAuthoritative => (Flags & 0x0400) != 0;

    /// <summary>TC.</summary>
    public readonly bool IsTruncated => (Flags & 0x0200) != 0;

    /// <summary>RCODE, its upper octet from the OPT record.</summary>
    public readonly int Rcode => (Flags & 0xF) | (int)(OptTtl >> 24 << 4);

    /// <summary>VERSION of the last OPT record.</summary>
    public readonly int EdnsVersion => (int)(OptTtl >> 16) & 0xFF;
}
