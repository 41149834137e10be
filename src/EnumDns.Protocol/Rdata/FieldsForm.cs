using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>RDATA whose fields follow each other in the same order on the wire and in text: nearly every type.</summary>
/// <param name="fields">The fields in order.</param>
internal sealed class FieldsForm(params RdataField[] fields) : RdataForm
{
    /// <summary>What the fields must satisfy together; null where it is nothing. Only for types without compressible names.</summary>
    public RdataCheck? Check { get; init; }

    /// <summary>Says what is wrong with RDATA whose fields are well formed one by one, or null.</summary>
    public delegate string? RdataCheck(ReadOnlySpan<byte> rdata);

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire)
    {
        var rdata = wire.Rest;
        foreach (var field in fields)
        {
            if (!field.TryRead(ref wire))
                return false;
        }

        return wire.Remaining == 0 && Check?.Invoke(rdata) is null;
    }

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        var start = destination.WrittenCount;
        foreach (var field in fields)
        {
            if (!field.TryParse(ref text, destination, out fault))
                return false;
        }

        if (!IsAtEnd(ref text, out fault))
            return false;
        fault = Check?.Invoke(destination.WrittenSpan[start..]);
        return fault is null;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        foreach (var field in fields)
        {
            var start = destination.Length;
            if (field != fields[0])
                destination.Append(' ');
            var text = destination.Length;
            field.Format(ref rdata, destination);
            // An empty set of types, for one, leaves no blank behind.
            if (destination.Length == text)
                destination.Length = start;
        }
    }
}
