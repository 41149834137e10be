namespace EnumDns.Peers.Load;

/// <summary>
/// The queries of one socket that wait for their answers, each in a slot that its ID leads to. IDs look random, and one
/// returns to a slot only after many others.
/// </summary>
internal sealed class OutstandingQueries
{
    /// <summary>The most queries that can wait at once.</summary>
    public const int MaxCapacity = 4096;

    // An odd factor modulo 65,536 and its inverse: they make an ID of a slot and a round, and back.
    private const ushort Factor = 0x9E37;
    private static readonly ushort Inverse = InverseOf(Factor);
    private readonly byte[] _queries;
    private readonly Slot[] _slots;
    private readonly int[] _free;
    private readonly int _slotBits;

    /// <summary>Room for queries.</summary>
    /// <param name="capacity">The most that wait at once, up to <see cref="MaxCapacity"/>.</param>
    public OutstandingQueries(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)capacity, (uint)MaxCapacity);
        _queries = new byte[capacity * QueryMix.QueryLength];
        _slots = new Slot[capacity];
        _free = [.. Enumerable.Range(0, capacity)];
        _slotBits = 1;
        while (1 << _slotBits < capacity)
            _slotBits++;
        Free = capacity;
    }

    /// <summary>How many more queries there is room for.</summary>
    public int Free { get; private set; }

    /// <summary>How many queries wait.</summary>
    public int Count => _slots.Length - Free;

    /// <summary>Draws a query and gives it an ID.</summary>
    /// <param name="mix">What it is drawn from.</param>
    /// <param name="since">When it is meant to be sent, a time stamp.</param>
    /// <returns>The query; it stays as it is until its slot is free again.</returns>
    public ReadOnlySpan<byte> Add(QueryMix mix, long since)
    {
        var index = _free[--Free];
        ref var slot = ref _slots[index];
        slot.Round++;
        slot.Since = since;
        slot.IsWaiting = true;
        var query = QueryAt(index);
        slot.Expectation = mix.Next(query);
        var id = (ushort)((slot.Round << _slotBits | index) * Factor);
        query[0] = (byte)(id >> 8);
        query[1] = (byte)id;
        return query;
    }

    /// <summary>Finds the query that an answer belongs to, and frees its slot.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="query">The query, until the next <see cref="Add"/>.</param>
    /// <param name="expectation">How it must be answered.</param>
    /// <param name="since">When it was meant to be sent.</param>
    /// <returns>False where no query with this ID waits.</returns>
    public bool TryTake(ReadOnlySpan<byte> response, out ReadOnlySpan<byte> query, out Expectation expectation, out long since)
    {
        query = default;
        expectation = default;
        since = 0;
        if (response.Length < 2)
            return false;
        var index = (ushort)((response[0] << 8 | response[1]) * Inverse) & (1 << _slotBits) - 1;
        if (index >= _slots.Length || !_slots[index].IsWaiting || !QueryAt(index)[..2].SequenceEqual(response[..2]))
            return false;
        query = QueryAt(index);
        expectation = _slots[index].Expectation;
        since = _slots[index].Since;
        Release(index);
        return true;
    }

    /// <summary>Gives up the queries that were meant to be sent before a time.</summary>
    /// <returns>How many they are.</returns>
    public int Expire(long before)
    {
        var expired = 0;
        for (var i = 0; i < _slots.Length; i++)
        {
            if (!_slots[i].IsWaiting || _slots[i].Since >= before)
                continue;
            Release(i);
            expired++;
        }

        return expired;
    }

    private Span<byte> QueryAt(int index) => _queries.AsSpan(index * QueryMix.QueryLength, QueryMix.QueryLength);

    private void Release(int index)
    {
        _slots[index].IsWaiting = false;
        _free[Free++] = index;
    }

    private static ushort InverseOf(ushort factor)
    {
        // Newton's iteration: each step doubles the low bits that are right, of which three are at the start.
        uint inverse = factor;
        for (var i = 0; i < 3; i++)
            inverse *= 2 - (factor * inverse);
        return (ushort)inverse;
    }

    private struct Slot
    {
        public long Since;
        public Expectation Expectation;
        public int Round;
        public bool IsWaiting;
    }
}
