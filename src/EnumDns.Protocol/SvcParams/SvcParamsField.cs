using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.SvcParams;

/// <summary>The parameters of a service binding up to the end of the RDATA (RFC 9460 section 2.2): key, length, value, keys ascending.</summary>
/// <param name="name">The field's name in its RFC.</param>
internal sealed class SvcParamsField(string name) : RdataField(name)
{
    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire)
    {
        var parameters = wire.Rest;
        var last = -1;
        var rest = parameters;
        while (!rest.IsEmpty)
        {
            // RFC 9460 section 2.2: keys strictly ascending.
            if (!SvcParam.TryTake(ref rest, out var parameter) || parameter.Key <= last || !SvcParamKind.Find(parameter.Key).IsWellFormed(parameter.Value))
                return false;
            last = parameter.Key;
        }

        return SvcParamConsistency.Check(parameters) is null && wire.TryTake(parameters.Length);
    }

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        var parameters = new SortedDictionary<ushort, byte[]>();
        while (!text.AtEnd)
        {
            if (!SvcParamText.TryParse(ref text, out var key, out var value, out fault))
                return false;
            // RFC 9460 section 2.1: a key appears at most once, in any order.
            if (!parameters.TryAdd(key, value))
            {
                fault = $"{SvcParamKeyText.Format(key)} is given twice";
                return false;
            }
        }

        var start = destination.WrittenCount;
        foreach (var (key, value) in parameters)
        {
            var head = destination.GetSpan(SvcParam.HeadLength);
            BinaryPrimitives.WriteUInt16BigEndian(head, key);
            BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)value.Length);
            destination.Advance(SvcParam.HeadLength);
            destination.Write(value);
        }

        fault = SvcParamConsistency.Check(destination.WrittenSpan[start..]);
        return fault is null;
    }

    /// <inheritdoc/>
    public override void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        var first = true;
        while (SvcParam.TryTake(ref rdata, out var parameter))
        {
            destination.Append(first ? "" : " ").Append(SvcParamKeyText.Format(parameter.Key));
            SvcParamKind.Find(parameter.Key).Format(parameter.Value, destination);
            first = false;
        }
    }
}
