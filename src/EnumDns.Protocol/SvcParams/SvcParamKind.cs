using System.Buffers;
using System.Text;

namespace EnumDns.Protocol.SvcParams;

/// <summary>How the values of one parameter key look.</summary>
internal abstract class SvcParamKind
{
    private static readonly SvcParamKind[] ByKey =
    [
        new MandatoryValue(),
        new AlpnValue(),
        new NoValue(),
        new PortValue(),
        new AddressesValue(4),
        new EchValue(),
        new AddressesValue(16),
        new DohPathValue(),
        new NoValue(),
    ];

    private static readonly SvcParamKind Opaque = new OpaqueValue();

    /// <summary>What text must give, for faults.</summary>
    public abstract string Expected { get; }

    /// <summary>The kind of a key.</summary>
    public static SvcParamKind Find(ushort key) => key < ByKey.Length ? ByKey[key] : Opaque;

    /// <summary>Whether a value has the form that its key wants.</summary>
    public abstract bool IsWellFormed(ReadOnlySpan<byte> value);

    /// <summary>Parses text without its first level of escapes; what comes out is still to be checked.</summary>
    public abstract bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value);

    /// <summary>Appends an equals sign and a well-formed value, or nothing.</summary>
    public abstract void Format(ReadOnlySpan<byte> value, StringBuilder destination);
}
