namespace EnumDns.Registry.Compilation;

/// <summary>Why the URI of an endpoint is not a template.</summary>
public enum UriTemplateFault
{
    /// <summary>Nothing: it is one.</summary>
    None,

    /// <summary>A brace without its partner. No URI holds a brace (RFC 3986 section 2).</summary>
    StrayBrace,

    /// <summary>Braces around something else than <c>number</c>, <c>+number</c> or <c>suffix</c>.</summary>
    UnknownPlaceholder,

    /// <summary><c>{suffix}</c> at a single number, which has no prefix that digits could stand behind.</summary>
    SuffixOfNumber,

    /// <summary>A blank, a backslash, a control character or one outside ASCII: none of them is part of a URI, and the backslash would be a backreference.</summary>
    NoUriCharacter,
}
