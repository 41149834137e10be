using EnumDns.Registry.Background;

namespace EnumDns.Registry.MasterFiles;

/// <summary>A stream for reading that tells how far it was read. It is read in small pieces, and gives way before each (<see cref="LowPriority.GiveWay"/>).</summary>
/// <param name="text">The stream that is read; left open.</param>
/// <param name="progress">Told now and then how many octets were read.</param>
internal sealed class CountingStream(Stream text, IProgress<long> progress) : Stream
{
    private const long OctetsPerReport = 1 << 20;

    // A hundred lines or so.
    private const int Piece = 1 << 14;
    private long _read;
    private long _reported;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        LowPriority.GiveWay();
        var count = text.Read(buffer[..Math.Min(buffer.Length, Piece)]);
        _read += count;
        if (_read - _reported >= OctetsPerReport || (count == 0 && _read != _reported))
        {
            _reported = _read;
            progress.Report(_read);
        }

        return count;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }
}
