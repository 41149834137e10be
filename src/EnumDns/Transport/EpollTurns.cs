namespace EnumDns.Transport;

/// <summary>
/// Turns on Linux: a thread for each processor, and each connection on one of them for its whole life. Octets that arrive
/// wake the very thread that answers them.
/// </summary>
internal sealed class EpollTurns : ITcpTurns
{
    private readonly EpollWorker[] _workers;

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">How many; 0 is one for each processor.</param>
    public EpollTurns(int threads)
    {
        var count = threads > 0 ? threads : Environment.ProcessorCount;
        _workers = [.. Enumerable.Range(0, count).Select(_ => new EpollWorker())];
        foreach (var worker in _workers)
            worker.Start();
    }

    /// <inheritdoc/>
    public void Serve(TcpConnection connection)
    {
        var idlest = _workers[0];
        foreach (var worker in _workers)
        {
            if (worker.Count < idlest.Count)
                idlest = worker;
        }

        idlest.Serve(connection);
    }

    /// <summary>Ends every connection that is left, and the threads.</summary>
    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }
}
