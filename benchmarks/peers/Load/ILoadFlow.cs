namespace EnumDns.Peers.Load;

/// <summary>A socket by which queries are sent and answers come.</summary>
internal interface ILoadFlow : IDisposable
{
    /// <summary>The queries that wait for answers.</summary>
    OutstandingQueries Queries { get; }

    /// <summary>Sends queries, for which there must be room.</summary>
    /// <param name="count">How many.</param>
    /// <param name="since">When they were meant to be sent, a time stamp.</param>
    void Send(int count, long since);

    /// <summary>Takes the answers that are there, without waiting.</summary>
    /// <returns>How many.</returns>
    int Receive();

    /// <summary>Waits until there are answers, at most as long as says.</summary>
    void Wait(TimeSpan longest);

    /// <summary>The socket's number in the system, for <see cref="AnswerWait"/>.</summary>
    int Descriptor { get; }
}
