namespace EnumDns.Protocol.Records;

/// <summary>Record classes (RFC 1035 section 3.2.4, RFC 6895 section 3.2).</summary>
public enum RecordClass : ushort
{
    /// <summary>Internet.</summary>
    IN = 1,

    /// <summary>Chaos.</summary>
    CH = 3,

    /// <summary>Hesiod.</summary>
    HS = 4,

    /// <summary>NONE (RFC 2136).</summary>
    NONE = 254,

    /// <summary>ANY (QCLASS only).</summary>
    ANY = 255,
}
