using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>One field of a type's RDATA: how it is read from a message, parsed from text and formatted.</summary>
/// <param name="name">The field's name in its RFC, for faults.</param>
internal abstract class RdataField(string name)
{
    /// <summary>The field's name in its RFC.</summary>
    public string Name { get; } = name;

    /// <summary>Takes the field's octets; false where they are not well formed.</summary>
    public abstract bool TryRead(ref RdataWire wire);

    /// <summary>Parses the field and appends its stored form.</summary>
    /// <param name="text">The entry's fields, at this one.</param>
    /// <param name="destination">Receives the stored form.</param>
    /// <param name="fault">What is wrong, or null on success.</param>
    public abstract bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault);

    /// <summary>Formats the field at the start of well-formed RDATA and steps past it; may append nothing.</summary>
    public abstract void Format(ref ReadOnlySpan<byte> rdata, StringBuilder destination);

    /// <summary>Takes the next field of the entry, which must be there and not in quotes.</summary>
    protected bool TryTakeBare(ref RdataReader text, out ReadOnlySpan<byte> field, [NotNullWhen(false)] out string? fault)
    {
        fault = !text.TryNext(out field, out var quoted) ? $"{Name} is missing"
            : quoted ? $"{Name} must not be in quotes: {FieldText.Show(field)}"
            : null;
        return fault is null;
    }

    /// <summary>A fault of this field, with the text at fault.</summary>
    protected string Fault(string what, ReadOnlySpan<byte> field) => $"{Name}: {what}: {FieldText.Show(field)}";
}
