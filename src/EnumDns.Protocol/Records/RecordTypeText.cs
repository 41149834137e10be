using System.Globalization;

namespace EnumDns.Protocol.Records;

/// <summary>Record types as text: IANA's mnemonics in any case, and <c>TYPE123</c> for every type (RFC 3597 section 5).</summary>
public static class RecordTypeText
{
    private static readonly Dictionary<RecordType, string> Names = Enum.GetValues<RecordType>().ToDictionary(type => type, Spell);
    private static readonly Dictionary<UInt128, RecordType> Types = Names.ToDictionary(pair => Mnemonic.Pack(pair.Value), pair => pair.Key);

    /// <summary>Parses a mnemonic or the <c>TYPE123</c> form, 0 to 65535.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RecordType type)
    {
        if (text.Length <= Mnemonic.MaxLength && Types.TryGetValue(Mnemonic.Pack(text), out type))
            return true;

        var known = Mnemonic.TryParseNumbered(text, "TYPE"u8, out var number);
        type = (RecordType)number;
        return known;
    }

    /// <summary>The mnemonic, or <c>TYPE123</c> where there is none.</summary>
    public static string Format(RecordType type) =>
        Names.TryGetValue(type, out var name) ? name : string.Create(CultureInfo.InvariantCulture, $"TYPE{(ushort)type}");

    /// <summary>
    /// Whether a type is never data: type 0, OPT, and the range of query and meta types (RFC 6895 section 3.1).
    /// Such records stand in messages only, never in a zone.
    /// </summary>
    public static bool IsMeta(RecordType type) => type is 0 or RecordType.OPT or (>= (RecordType)128 and <= RecordType.ANY);

    // IANA writes NSAP-PTR; C# cannot.
    private static string Spell(RecordType type) => type.ToString().Replace('_', '-');
}
