using System.Globalization;
using System.Text;

namespace EnumDns.Peers.Measurements;

/// <summary>Numbers that the generated zones leave free, and their names in DNS.</summary>
internal static class FreeNumbers
{
    private const int First = 10_000_000;

    /// <summary>A number behind +338, where neither numbers nor blocks are.</summary>
    public static string At(int index) => string.Create(CultureInfo.InvariantCulture, $"+338{First + index}");

    /// <summary>Its name.</summary>
    public static string NameOf(string number) => string.Join('.', number.TrimStart('+').Reverse()) + ".nrenum.net.";

    /// <summary>Two records for it, as master files have them.</summary>
    public static IReadOnlyList<string> RdataOf(string uri) =>
    [
        $"10 10 \"u\" \"E2U+sip\" \"!^.*$!{uri}!\" .",
        $"10 11 \"u\" \"E2U+h323\" \"!^.*$!{uri.Replace("sip:", "h323:", StringComparison.Ordinal)}!\" .",
    ];

    /// <summary>Adds a number to a master file.</summary>
    public static void AppendTo(string file, string number, string uri)
    {
        var lines = new StringBuilder();
        foreach (var rdata in RdataOf(uri))
            lines.Append(CultureInfo.InvariantCulture, $"{NameOf(number)} 3600 IN NAPTR {rdata}\n");
        File.AppendAllText(file, lines.ToString());
    }
}
