using System.Buffers;
using System.Text;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.SvcParams;

/// <summary>Addresses of one family, at least one (RFC 9460 section 7.3).</summary>
/// <param name="length">Octets of an address: 4 or 16.</param>
internal sealed class AddressesValue(int length) : SvcParamKind
{
    /// <inheritdoc/>
    public override string Expected => length == 4 ? "IPv4 addresses between commas" : "IPv6 addresses between commas";

    /// <inheritdoc/>
    public override bool IsWellFormed(ReadOnlySpan<byte> value) =>
        !value.IsEmpty && value.Length % length == 0;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> value)
    {
        foreach (var part in text.Split((byte)','))
        {
            var address = value.GetSpan(length);
            if (length == 4 ? !Ipv4Text.TryParse(text[part], address) : !Ipv6Text.TryParse(text[part], address))
                return false;
            value.Advance(length);
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        for (var i = 0; i < value.Length; i += length)
        {
            destination.Append(i == 0 ? '=' : ',');
            if (length == 4)
                Ipv4Text.Append(value[i..], destination);
            else
                Ipv6Text.Append(value[i..], destination);
        }
    }
}
