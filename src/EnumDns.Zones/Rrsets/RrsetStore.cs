namespace EnumDns.Zones.Rrsets;

/// <summary>
/// The octets of nodes and RRsets, written once and never changed: chunks addressed in units of four octets, 16 GiB in
/// all. An entry lies in one chunk. Address 0 means none.
/// </summary>
internal sealed class RrsetStore
{
    /// <summary>Octets a unit of address stands for.</summary>
    public const int Unit = 4;

    private const int ChunkBits = 18;
    private const int UnitsPerChunk = 1 << ChunkBits;
    private readonly byte[]?[] _chunks;

    /// <summary>A store over filled chunks.</summary>
    /// <param name="chunks">Chunk n starts at address n times <see cref="UnitsPerChunk"/>; an entry that is longer than a chunk covers the next ones, which are null.</param>
    private RrsetStore(byte[]?[] chunks) => _chunks = chunks;

    /// <summary>A store without entries.</summary>
    public static RrsetStore Empty { get; } = new([]);

    /// <summary>The octets from an address to the end of its chunk.</summary>
    public ReadOnlySpan<byte> At(uint address) =>
        _chunks[address >> ChunkBits].AsSpan((int)(address & (UnitsPerChunk - 1)) * Unit);

    /// <summary>Appends entries while a zone is built.</summary>
    internal sealed class Writer
    {
        private const int FirstLength = 1024;
        private const int ChunkLength = UnitsPerChunk * Unit;
        private readonly List<byte[]?> _chunks = [new byte[FirstLength]];
        private int _current;
        private int _used = Unit;

        /// <summary>Copies an entry into the store.</summary>
        /// <returns>Its address.</returns>
        public uint Append(ReadOnlySpan<byte> entry)
        {
            if (_used + entry.Length > ChunkLength)
                StartChunk(entry.Length);
            else if (_used + entry.Length > _chunks[_current]!.Length)
                Grow(_used + entry.Length);

            var address = (uint)((_current << ChunkBits) + _used / Unit);
            entry.CopyTo(_chunks[_current].AsSpan(_used));
            _used += (entry.Length + Unit - 1) / Unit * Unit;
            return address;
        }

        /// <summary>The octets from an address to the end of what its chunk holds.</summary>
        public ReadOnlySpan<byte> At(uint address) => _chunks[(int)(address >> ChunkBits)].AsSpan((int)(address & (UnitsPerChunk - 1)) * Unit);

        /// <summary>Freezes the store; the writer is used up.</summary>
        public RrsetStore ToStore()
        {
            Trim();
            return new RrsetStore([.. _chunks]);
        }

        private void StartChunk(int length)
        {
            Trim();
            _chunks.Add(new byte[Math.Max(length, ChunkLength)]);
            _current = _chunks.Count - 1;
            _used = 0;
            for (var covered = ChunkLength; covered < length; covered += ChunkLength)
                _chunks.Add(null);
        }

        private void Grow(int needed)
        {
            var chunk = _chunks[_current]!;
            Array.Resize(ref chunk, Math.Min(ChunkLength, Math.Max(needed, 2 * chunk.Length)));
            _chunks[_current] = chunk;
        }

        private void Trim()
        {
            var chunk = _chunks[_current]!;
            if (_used < chunk.Length)
            {
                Array.Resize(ref chunk, _used);
                _chunks[_current] = chunk;
            }
        }
    }
}
