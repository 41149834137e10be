using System.Globalization;
using System.Text;

namespace EnumDns.Display;

/// <summary>Text of others on a terminal: control characters are shown, not sent.</summary>
internal static class VisibleText
{
    /// <summary>The text in one line without control or formatting characters.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsInvisible))
            return text;
        var visible = new StringBuilder(text.Length + 8);
        foreach (var character in text)
            visible.Append(IsInvisible(character) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : character);
        return visible.ToString();
    }

    // Format characters turn the direction of a line, so that it reads as another one.
    private static bool IsInvisible(char character) =>
        char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
