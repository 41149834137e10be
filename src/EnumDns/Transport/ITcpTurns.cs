namespace EnumDns.Transport;

/// <summary>Gives TCP connections their turns, whenever there is something for them to do, until each ends.</summary>
internal interface ITcpTurns : IDisposable
{
    /// <summary>Serves a connection to its end. For any thread.</summary>
    void Serve(TcpConnection connection);
}
