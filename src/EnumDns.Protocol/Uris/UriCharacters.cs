using System.Buffers;

namespace EnumDns.Protocol.Uris;

/// <summary>Sets of characters from the grammars. The percent sign is in them where an escape may stand.</summary>
internal static class UriCharacters
{
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Alphanumeric = Letters + Digits;

    // RFC 3986 section 2.2 and 2.3.
    private const string Unreserved = Alphanumeric + "-._~";
    private const string SubDelims = "!$&'()*+,;=";

    // RFC 3261 section 25.1: mark is "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")".
    private const string SipUnreserved = Alphanumeric + "-_.!~*'()";

    /// <summary>RFC 3986 section 2: all that may stand in a URI.</summary>
    public static SearchValues<char> Uri { get; } = SearchValues.Create(Unreserved + ":/?#[]@" + SubDelims + "%");

    /// <summary>RFC 3986 section 3.1.</summary>
    public static SearchValues<char> Scheme { get; } = SearchValues.Create(Alphanumeric + "+-.");

    /// <summary>Letters, digits and hyphens.</summary>
    public static SearchValues<char> HostLabel { get; } = SearchValues.Create(Alphanumeric + "-");

    /// <summary>RFC 3986 section 3.2.2: reg-name.</summary>
    public static SearchValues<char> RegisteredName { get; } = SearchValues.Create(Unreserved + SubDelims + "%");

    /// <summary>RFC 3986 section 3.3: pchar, and the slash between segments.</summary>
    public static SearchValues<char> Path { get; } = SearchValues.Create(Unreserved + SubDelims + ":@%/");

    /// <summary>RFC 3986 section 3.4 and 3.5: query and fragment.</summary>
    public static SearchValues<char> Query { get; } = SearchValues.Create(Unreserved + SubDelims + ":@%/?");

    /// <summary>RFC 3261 section 25.1: user.</summary>
    public static SearchValues<char> SipUser { get; } = SearchValues.Create(SipUnreserved + "&=+$,;?/" + "%");

    /// <summary>RFC 3261 section 25.1: paramchar.</summary>
    public static SearchValues<char> SipParameter { get; } = SearchValues.Create(SipUnreserved + "[]/:&+$" + "%");

    /// <summary>RFC 3261 section 25.1: token.</summary>
    public static SearchValues<char> Token { get; } = SearchValues.Create(Alphanumeric + "-.!%*_+`'~");

    /// <summary>RFC 3966 section 3: pname.</summary>
    public static SearchValues<char> TelParameterName { get; } = SearchValues.Create(Alphanumeric + "-");

    /// <summary>RFC 3966 section 3: paramchar.</summary>
    public static SearchValues<char> TelParameter { get; } = SearchValues.Create(Alphanumeric + "-_.!~*'()" + "[]/:&+$" + "%");

    /// <summary>RFC 3966 section 3: phonedigit.</summary>
    public static SearchValues<char> TelDigits { get; } = SearchValues.Create(Digits + "-.()");

    /// <summary>RFC 3966 section 3: phonedigit-hex.</summary>
    public static SearchValues<char> TelLocal { get; } = SearchValues.Create(Digits + "ABCDEFabcdef" + "*#-.()");

    /// <summary>RFC 6068 section 2: dot-atom-text in a mailto URI, what must be escaped left out.</summary>
    public static SearchValues<char> MailUser { get; } = SearchValues.Create(Alphanumeric + "!$'*+-._~" + "%");

    /// <summary>RFC 3986 section 3.2.1: userinfo, the colon left out.</summary>
    public static SearchValues<char> User { get; } = SearchValues.Create(Unreserved + SubDelims + "%");
}
