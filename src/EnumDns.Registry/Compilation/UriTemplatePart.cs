namespace EnumDns.Registry.Compilation;

/// <summary>One part of a <see cref="UriTemplate"/>: text, or a placeholder.</summary>
/// <param name="Placeholder">What it stands for.</param>
/// <param name="Text">The text as it stands in the template, braces included.</param>
public readonly record struct UriTemplatePart(UriPlaceholder Placeholder, string Text);
