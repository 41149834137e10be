namespace EnumAdmin.Tests.Objects;

/// <summary>A stream that does not know its length, so that its octets go out in chunks.</summary>
internal sealed class NonSeekable(byte[] octets) : MemoryStream(octets)
{
    /// <inheritdoc/>
    public override bool CanSeek => false;
}
