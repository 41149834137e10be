namespace EnumDns.Protocol.Messages;

/// <summary>Why a message is not a query that can be answered.</summary>
public enum QueryFault
{
    /// <summary>Nothing: it is a query.</summary>
    None,

    /// <summary>Shorter than a header, or QR=1: no answer at all.</summary>
    Silence,

    /// <summary>FORMERR: not one question, a malformed name, record, OPT or TSIG.</summary>
    FormErr,

    /// <summary>NOTIMP: an opcode that is not served.</summary>
    NotImp,

    /// <summary>BADVERS: an EDNS version above 0 (RFC 6891 section 6.1.3).</summary>
    BadVers,
}
