using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>RDATA without a known form: any octets, in text <c>\# length hex</c> (RFC 3597 section 5).</summary>
internal sealed class UnknownForm : RdataForm
{
    /// <summary>The one instance.</summary>
    public static UnknownForm Instance { get; } = new();

    /// <summary>Whether the entry's next field is the unquoted <c>\#</c>.</summary>
    public static bool IsNext(RdataReader text) => text.TryNext(out var mark, out var quoted) && IsMark(mark, quoted);

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire) => wire.TryTake(wire.Remaining);

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        if (!text.TryNext(out var mark, out var quoted) || !IsMark(mark, quoted))
        {
            fault = "a type without a form of its own needs \\# and its RDATA in hexadecimal (RFC 3597)";
            return false;
        }

        if (!text.TryNext(out var field, out quoted) || quoted || !DecimalText.TryParse(field, ushort.MaxValue, out var length))
        {
            fault = $"RDATA length: not a number from 0 to 65535: {FieldText.Show(field)}";
            return false;
        }

        var start = destination.WrittenCount;
        if (!HexField.TryParse("RDATA", 0, ref text, destination, out fault))
            return false;
        var written = destination.WrittenCount - start;
        fault = written == length ? null : $"RDATA has {written} octets where its length says {length}";
        return fault is null;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        destination.Append("\\# ").Append(rdata.Length);
        if (rdata.IsEmpty)
            return;
        destination.Append(' ');
        HexText.Append(rdata, destination);
    }

    private static bool IsMark(ReadOnlySpan<byte> field, bool quoted) => !quoted && field.SequenceEqual("\\#"u8);
}
