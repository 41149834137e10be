using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EnumDns.Protocol.SvcParams;

/// <summary>Keys that a client must understand, ascending (RFC 9460 section 8).</summary>
internal sealed class MandatoryValue : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => "distinct parameter keys between commas";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value)
    {
        var last = (int)SvcParamKey.Mandatory;
        for (; value.Length >= 2; value = value[2..])
        {
            // RFC 9460 section 8: ascending, and never "mandatory" itself.
            var key = BinaryPrimitives.ReadUInt16BigEndian(value);
            if (key <= last)
                return false;
            last = key;
        }

        return value.IsEmpty && last > SvcParamKey.Mandatory;
    }

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        var keys = new List<ushort>();
        foreach (var part in text.Split((byte)','))
        {
            if (!SvcParamKeyText.TryParse(text[part], out var key))
                return false;
            keys.Add(key);
        }

        keys.Sort();
        foreach (var key in keys)
            value.Write([(byte)(key >> 8), (byte)key]);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        for (var i = 0; i < value.Length; i += 2)
            destination.Append(i == 0 ? '=' : ',').Append(SvcParamKeyText.Format(BinaryPrimitives.ReadUInt16BigEndian(value[i..])));
    }
}
