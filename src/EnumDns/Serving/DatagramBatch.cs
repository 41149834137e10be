namespace EnumDns.Serving;

/// <summary>
/// Datagrams that are received, answered and sent together, each in a slot of its own, where the response takes the
/// place of the query. One thread uses a batch, over and over.
/// </summary>
internal sealed class DatagramBatch
{
    /// <summary>Octets of a slot: the largest datagram.</summary>
    public const int SlotLength = 65535;

    // Slots at multiples of 4 KiB or 64 KiB would fight for the same few lines of the caches.
    private const int Stride = 64 * 1024 + 192;

    private readonly byte[] _octets;

    /// <summary>A batch of empty slots.</summary>
    /// <param name="capacity">Slots.</param>
    public DatagramBatch(int capacity)
    {
        // The system gives memory to those pages only that a datagram reaches.
        _octets = GC.AllocateUninitializedArray<byte>(capacity * Stride, pinned: true);
        Lengths = GC.AllocateArray<int>(capacity, pinned: true);
    }

    /// <summary>Slots.</summary>
    public int Capacity => Lengths.Length;

    /// <summary>Slots in use, from the first.</summary>
    public int Count { get; set; }

    /// <summary>
    /// Octets of the datagram in each slot in use: of the query before it is answered, of the response afterwards, where
    /// 0 is silence. Never moves in memory.
    /// </summary>
    public int[] Lengths { get; }

    /// <summary>A whole slot, whatever it holds. Never moves in memory.</summary>
    public Span<byte> Slot(int index) => _octets.AsSpan(index * Stride, SlotLength);
}
