using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.SvcParams;

/// <summary>One parameter of a service binding in text: <c>key</c>, <c>key=value</c> or <c>key="value"</c> (RFC 9460 section 2.1).</summary>
internal static class SvcParamText
{
    /// <summary>Parses one parameter.</summary>
    public static bool TryParse(ref RdataReader text, out ushort key, [NotNullWhen(true)] out byte[]? value, [NotNullWhen(false)] out string? fault)
    {
        key = 0;
        value = null;
        if (!text.TryNext(out var field, out var quoted) || quoted)
        {
            fault = $"parameter must not be in quotes: {FieldText.Show(field)}";
            return false;
        }

        var equals = field.IndexOf((byte)'=');
        var name = equals < 0 ? field : field[..equals];
        if (!SvcParamKeyText.TryParse(name, out key))
        {
            fault = $"not a parameter key: {FieldText.Show(name)}";
            return false;
        }

        var raw = equals < 0 ? default : field[(equals + 1)..];
        if (equals == field.Length - 1 && !TryTakeQuoted(ref text, ref raw))
        {
            fault = $"{FieldText.Show(name)}: text follows the closing quote";
            return false;
        }

        return TryParseValue(key, raw, IsGeneric(name), out value, out fault);
    }

    /// <summary>
    /// Takes the quoted field that touches the equals sign: quotes end a bare field, so <c>key="value"</c> comes as two.
    /// </summary>
    private static bool TryTakeQuoted(ref RdataReader text, ref ReadOnlySpan<byte> value)
    {
        var next = text;
        var end = text.Current.Start + text.Current.Length;
        if (!next.TryNext(out var field, out var quoted) || !quoted || next.Current.Start != end + 1)
            return true;

        text = next;
        value = field;
        end = text.Current.Start + text.Current.Length + 1;
        return !next.TryNext(out _, out _) || next.Current.Start > end;
    }

    private static bool TryParseValue(ushort key, ReadOnlySpan<byte> raw, bool generic, [NotNullWhen(true)] out byte[]? value, [NotNullWhen(false)] out string? fault)
    {
        value = null;
        fault = null;
        var kind = SvcParamKind.Find(key);
        var unescaped = new byte[raw.Length];
        if (EscapedText.TryUnescape(raw, unescaped, out var length) is not EscapeFault.None)
            fault = $"{SvcParamKeyText.Format(key)}: escape that is neither \\X nor \\DDD up to 255: {FieldText.Show(raw)}";
        else if ((value = Convert(kind, unescaped.AsSpan(0, length), generic)) is null)
            fault = $"{SvcParamKeyText.Format(key)}: not {kind.Expected}: {FieldText.Show(raw)}";
        else if (value.Length > ushort.MaxValue)
            fault = $"{SvcParamKeyText.Format(key)}: more than {ushort.MaxValue} octets";
        return fault is null;
    }

    // The keyNNN form gives a known key's value as plain octets (RFC 9460 section 2.1).
    private static byte[]? Convert(SvcParamKind kind, ReadOnlySpan<byte> text, bool generic)
    {
        var value = new ArrayBufferWriter<byte>(Math.Max(1, text.Length));
        if (generic)
            value.Write(text);
        else if (!kind.TryParse(text, value))
            return null;
        return kind.IsWellFormed(value.WrittenSpan) ? value.WrittenSpan.ToArray() : null;
    }

    private static bool IsGeneric(ReadOnlySpan<byte> name) => name.Length > 3 && name.StartsWith("key"u8);
}
