namespace EnumDns.Zones.Rrsets;

/// <summary>
/// The octets of nodes and RRsets, written once and never changed: chunks addressed in units of four octets, 16 GiB in
/// all. An entry lies in one chunk. Address 0 means none. Stores of later snapshots may have entries behind those of earlier
/// ones in the same chunks.
/// </summary>
internal sealed class RrsetStore
{
    /// <summary>Octets a unit of address stands for.</summary>
    public const int Unit = 4;

    private const int ChunkBits = 18;
    private const int UnitsPerChunk = 1 << ChunkBits;
    private const int MaxChunks = 1 << (32 - ChunkBits);
    private readonly byte[]?[] _chunks;

    /// <summary>A store over filled chunks.</summary>
    /// <param name="chunks">Chunk n starts at address n times <see cref="UnitsPerChunk"/>; an entry that is longer than a chunk covers the next ones, which are null.</param>
    /// <param name="extension">The writer that goes on behind the entries, or null.</param>
    private RrsetStore(byte[]?[] chunks, RrsetWriter? extension) => (_chunks, Extension) = (chunks, extension);

    /// <summary>A store without entries.</summary>
    public static RrsetStore Empty { get; } = new([], null);

    /// <summary>
    /// The writer that made this store and may go on behind what it holds; null where it is used up. For the one writer of
    /// the zone alone: readers leave it be.
    /// </summary>
    public RrsetWriter? Extension { get; }

    /// <summary>Octets held, unused ones included.</summary>
    public long Length => _chunks.Sum(chunk => (long)(chunk?.Length ?? 0));

    /// <summary>The octets from an address to the end of its chunk.</summary>
    public ReadOnlySpan<byte> At(uint address) =>
        _chunks[address >> ChunkBits].AsSpan((int)(address & (UnitsPerChunk - 1)) * Unit);

    /// <summary>Appends entries while a zone is built, or behind those of a zone that is served.</summary>
    internal sealed class Writer
    {
        private const int FirstLength = 1024;
        private const int ChunkLength = UnitsPerChunk * Unit;
        private readonly List<byte[]?> _chunks;
        private RrsetStore? _published;
        private int _current;
        private int _used;

        /// <summary>A writer of an empty store.</summary>
        public Writer() => (_chunks, _used) = ([new byte[FirstLength]], Unit);

        /// <summary>A writer that goes on behind the entries of a store, in a chunk of its own.</summary>
        public Writer(RrsetStore basis)
        {
            _chunks = [.. basis._chunks, new byte[FirstLength]];
            _current = _chunks.Count - 1;
            _used = _current == 0 ? Unit : 0;
            BasisLength = basis.Length;
        }

        /// <summary>Octets of the store that this one goes on behind.</summary>
        public long BasisLength { get; }

        /// <summary>Octets appended.</summary>
        public long Appended { get; private set; }

        /// <summary>Copies an entry into the store.</summary>
        /// <returns>Its address.</returns>
        /// <exception cref="InvalidOperationException">There are no more addresses.</exception>
        public uint Append(ReadOnlySpan<byte> entry)
        {
            if (_used + entry.Length > ChunkLength)
                StartChunk(entry.Length);
            else if (_used + entry.Length > _chunks[_current]!.Length)
                Grow(_used + entry.Length);

            var address = (uint)((_current << ChunkBits) + _used / Unit);
            entry.CopyTo(_chunks[_current].AsSpan(_used));
            var length = (entry.Length + Unit - 1) / Unit * Unit;
            _used += length;
            Appended += length;
            return address;
        }

        /// <summary>The octets from an address to the end of what its chunk holds.</summary>
        public ReadOnlySpan<byte> At(uint address) => _chunks[(int)(address >> ChunkBits)].AsSpan((int)(address & (UnitsPerChunk - 1)) * Unit);

        /// <summary>Freezes the store; the writer is used up.</summary>
        public RrsetStore ToStore()
        {
            Trim();
            return new RrsetStore([.. _chunks], null);
        }

        /// <summary>
        /// The store as it is now. The writer may go on: entries are only ever appended, and a chunk that has to grow is
        /// copied, so that nothing that this store addresses is written again.
        /// </summary>
        /// <param name="extension">The writer to find in the store later.</param>
        public RrsetStore Publish(RrsetWriter extension) => _published ??= new RrsetStore([.. _chunks], extension);

        private void StartChunk(int length)
        {
            Trim();
            var covered = Math.Max(1, (length + ChunkLength - 1) / ChunkLength);
            if (_chunks.Count + covered > MaxChunks)
                throw new InvalidOperationException("A zone holds at most 16 GiB of records.");
            _current = _chunks.Count;
            // Apart from what is allocated for a while, so that the memory of a zone is free as a whole when the zone is.
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(length, ChunkLength), pinned: true));
            _chunks.AddRange(Enumerable.Repeat<byte[]?>(null, covered - 1));
            _used = 0;
            _published = null;
        }

        private void Grow(int needed) => Resize(Math.Min(ChunkLength, Math.Max(needed, 2 * _chunks[_current]!.Length)));

        private void Trim()
        {
            if (_used < _chunks[_current]!.Length)
                Resize(_used);
        }

        private void Resize(int length)
        {
            var chunk = _chunks[_current]!;
            Array.Resize(ref chunk, length);
            _chunks[_current] = chunk;
            _published = null;
        }
    }
}
