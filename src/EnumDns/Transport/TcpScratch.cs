namespace EnumDns.Transport;

/// <summary>The buffers of one turn, one pair for each thread: connections own no memory between turns.</summary>
internal sealed class TcpScratch
{
    [ThreadStatic]
    private static TcpScratch? _ofThread;

    private TcpScratch()
    {
    }

    /// <summary>The buffers of the current thread.</summary>
    public static TcpScratch OfThread => _ofThread ??= new TcpScratch();

    /// <summary>What is received in one turn.</summary>
    public byte[] Input { get; } = GC.AllocateUninitializedArray<byte>(TcpInput.TurnOctets, pinned: true);

    /// <summary>Responses that wait to be sent together.</summary>
    public byte[] Output { get; } = GC.AllocateUninitializedArray<byte>(TcpOutput.Capacity, pinned: true);
}
