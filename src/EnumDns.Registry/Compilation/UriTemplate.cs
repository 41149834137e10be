using System.Diagnostics.CodeAnalysis;
using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// The URI of an endpoint, taken apart: text and the placeholders <c>{number}</c>, <c>{+number}</c> and, for blocks,
/// <c>{suffix}</c>. Nothing else may stand in braces. Whether the result is a URI is for others to say.
/// </summary>
public sealed class UriTemplate
{
    private UriTemplate(IReadOnlyList<UriTemplatePart> parts) => Parts = parts;

    /// <summary>The parts from left to right; none for the empty text.</summary>
    public IReadOnlyList<UriTemplatePart> Parts { get; }

    /// <summary>Whether the URI is the same for every number.</summary>
    public bool IsStatic => Parts.All(part => part.Placeholder is UriPlaceholder.None);

    /// <summary>Whether a placeholder occurs.</summary>
    public bool Has(UriPlaceholder placeholder) => Parts.Any(part => part.Placeholder == placeholder);

    /// <summary>Takes a template apart.</summary>
    /// <param name="text">The template.</param>
    /// <param name="isOfBlock">Whether it is a block's, so that <c>{suffix}</c> has a meaning.</param>
    /// <param name="template">The parts.</param>
    /// <param name="fault">What is wrong, with its position in the text.</param>
    public static bool TryParse(string text, bool isOfBlock, [NotNullWhen(true)] out UriTemplate? template, out TextFault<UriTemplateFault> fault)
    {
        template = null;
        fault = FindOddCharacter(text);
        var parts = new List<UriTemplatePart>();
        for (var position = 0; position < text.Length && fault.Kind is UriTemplateFault.None;)
        {
            var brace = text.AsSpan(position).IndexOfAny('{', '}');
            var end = brace < 0 ? text.Length : position + brace;
            if (end > position)
                parts.Add(new(UriPlaceholder.None, text[position..end]));
            position = end;
            if (position < text.Length && TryReadPlaceholder(text, position, isOfBlock, out var placeholder, out fault))
            {
                parts.Add(placeholder);
                position += placeholder.Text.Length;
            }
        }

        if (fault.Kind is UriTemplateFault.None)
            template = new UriTemplate(parts);
        return template is not null;
    }

    private static TextFault<UriTemplateFault> FindOddCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is <= ' ' or >= '\x7F' or '\\')
                return Fault(UriTemplateFault.NoUriCharacter, i, text[i] is > ' ' and < '\x7F' ? $"'{text[i]}' is not part of a URI; percent-encode it" : "no blank, control character or letter outside ASCII is part of a URI; percent-encode it");
        }

        return default;
    }

    private static bool TryReadPlaceholder(string text, int start, bool isOfBlock, out UriTemplatePart part, out TextFault<UriTemplateFault> fault)
    {
        part = default;
        fault = default;
        var length = text.AsSpan(start + 1).IndexOfAny('{', '}');
        if (text[start] == '}' || length < 0 || text[start + 1 + length] == '{')
        {
            fault = Fault(UriTemplateFault.StrayBrace, start, $"'{text[start]}' stands alone; placeholders are {{number}}, {{+number}} and {{suffix}}, and a brace of the URI's own is written %7B or %7D");
            return false;
        }

        part = new UriTemplatePart(PlaceholderOf(text.AsSpan(start + 1, length)), text.Substring(start, length + 2));
        if (part.Placeholder is UriPlaceholder.None)
            fault = Fault(UriTemplateFault.UnknownPlaceholder, start, $"there is no placeholder {part.Text}; there are {{number}}, {{+number}} and, in blocks, {{suffix}}");
        else if (part.Placeholder is UriPlaceholder.Suffix && !isOfBlock)
            fault = Fault(UriTemplateFault.SuffixOfNumber, start, "{suffix} is what is dialled behind a block's prefix; a number has none, write the digits");
        return fault.Kind is UriTemplateFault.None;
    }

    private static UriPlaceholder PlaceholderOf(ReadOnlySpan<char> name) => name switch
    {
        "number" => UriPlaceholder.Number,
        "+number" => UriPlaceholder.PlusNumber,
        "suffix" => UriPlaceholder.Suffix,
        _ => UriPlaceholder.None,
    };

    private static TextFault<UriTemplateFault> Fault(UriTemplateFault kind, int position, string message) =>
        new(kind, position, $"character {position + 1}: {message}");
}
