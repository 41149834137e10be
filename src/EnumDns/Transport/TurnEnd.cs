namespace EnumDns.Transport;

/// <summary>How a connection's turn on a thread ended.</summary>
internal enum TurnEnd
{
    /// <summary>All that had arrived is answered; more must arrive.</summary>
    Waiting,

    /// <summary>More has arrived than one turn takes: to the end of the queue.</summary>
    More,

    /// <summary>The client does not accept responses as fast as it asks.</summary>
    Blocked,

    /// <summary>The client closed its side, or the connection broke.</summary>
    Closed,
}
