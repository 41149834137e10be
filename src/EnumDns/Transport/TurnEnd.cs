namespace EnumDns.Transport;

/// <summary>How a connection's turn ended, and what it is to wait for.</summary>
internal enum TurnEnd
{
    /// <summary>Every whole message that was received is answered: for octets of the client, which may be there already.</summary>
    Waiting,

    /// <summary>More was received than one turn answers: for nothing but the turns of the others.</summary>
    More,

    /// <summary>The client does not accept responses as fast as it asks: for room to send the rest.</summary>
    Blocked,

    /// <summary>The client closed its side, or the connection broke.</summary>
    Closed,
}
