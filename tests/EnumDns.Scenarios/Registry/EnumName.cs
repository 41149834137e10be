namespace EnumDns.Scenarios.Registry;

/// <summary>Numbers as names below nrenum.net, made by hand: tests do not trust the product's own.</summary>
internal static class EnumName
{
    /// <summary>The name of a number: digits backwards, dotted.</summary>
    public static string Of(string number) => string.Concat(number.TrimStart('+').Reverse().Select(digit => $"{digit}.")) + "nrenum.net.";
}
