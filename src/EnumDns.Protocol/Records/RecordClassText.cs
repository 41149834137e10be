using System.Globalization;

namespace EnumDns.Protocol.Records;

/// <summary>Record classes as text: mnemonics in any case, and <c>CLASS123</c> for every class (RFC 3597 section 5).</summary>
public static class RecordClassText
{
    private static readonly Dictionary<UInt128, RecordClass> Classes =
        Enum.GetValues<RecordClass>().ToDictionary(recordClass => Mnemonic.Pack(recordClass.ToString()));

    /// <summary>Parses a mnemonic or the <c>CLASS123</c> form, 0 to 65535.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RecordClass recordClass)
    {
        if (text.Length <= Mnemonic.MaxLength && Classes.TryGetValue(Mnemonic.Pack(text), out recordClass))
            return true;

        var known = Mnemonic.TryParseNumbered(text, "CLASS"u8, out var number);
        recordClass = (RecordClass)number;
        return known;
    }

    /// <summary>The mnemonic, or <c>CLASS123</c> where there is none.</summary>
    public static string Format(RecordClass recordClass) =>
        Enum.IsDefined(recordClass) ? recordClass.ToString() : string.Create(CultureInfo.InvariantCulture, $"CLASS{(ushort)recordClass}");
}
