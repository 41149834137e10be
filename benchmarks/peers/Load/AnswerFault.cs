namespace EnumDns.Peers.Load;

/// <summary>What is wrong with an answer.</summary>
internal enum AnswerFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not a whole message: it ends early, or has octets behind its last record.</summary>
    Malformed,

    /// <summary>It has the ID of no query that is under way.</summary>
    Identifier,

    /// <summary>Its question is not the query's.</summary>
    Question,

    /// <summary>Its header has another opcode, RCODE, QR, AA, TC or RD than the right one.</summary>
    Header,

    /// <summary>It has a record that does not belong there, or differs from the right one.</summary>
    Record,

    /// <summary>A record is missing, or is there twice.</summary>
    Missing,
}
