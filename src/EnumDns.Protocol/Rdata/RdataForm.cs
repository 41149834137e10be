using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>How the RDATA of one type is read, parsed and formatted.</summary>
internal abstract class RdataForm
{
    /// <summary>Takes all octets; false where they are not well formed.</summary>
    public abstract bool TryRead(ref RdataWire wire);

    /// <summary>Parses all fields of an entry and appends the stored form.</summary>
    public abstract bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault);

    /// <summary>Formats well-formed stored RDATA.</summary>
    public abstract void Format(ReadOnlySpan<byte> rdata, StringBuilder destination);

    /// <summary>The fault of an entry that has fields after its last one.</summary>
    protected static bool IsAtEnd(ref RdataReader text, [NotNullWhen(false)] out string? fault)
    {
        fault = text.TryNext(out var field, out _) ? $"unexpected field: {FieldText.Show(field)}" : null;
        return fault is null;
    }
}
