using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Finds the endpoint that a NAPTR record is published for: the one that compiles to the same octets. Records that no
/// endpoint compiles to have none, whatever clients make of them.
/// </summary>
internal static class EndpointRecognition
{
    private const string AnyNumber = "^.*$";
    private const string CapturedNumber = @"^\+?(.*)$";

    // What a URI of an endpoint may hold without being a placeholder, an escape or the delimiter.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range('!' + 1, '~' - '!').Select(code => (char)code).Where(character => character is not ('{' or '}' or '\\'))]);

    /// <summary>Reads a record.</summary>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <param name="scope">What the record stands for: a number, or all numbers of a loose block.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="reason">Why there is none, as the end of a sentence.</param>
    public static bool TryRead(ReadOnlySpan<byte> rdata, EndpointScope scope, [NotNullWhen(true)] out Endpoint? endpoint, out string reason)
    {
        endpoint = null;
        var naptr = new NaptrData(rdata);
        reason = WhyOther(naptr);
        if (reason.Length > 0 || !TrySplit(Encoding.ASCII.GetString(naptr.Regexp), out var expression, out var replacement, out reason))
            return false;

        var bare = new Endpoint { Order = naptr.Order, Preference = naptr.Preference, Service = Encoding.ASCII.GetString(naptr.Services[4..]) };
        if (expression == AnyNumber && replacement.Length > 0 && !replacement.AsSpan().ContainsAnyExcept(Plain))
        {
            // Compiled as it stands: most records are like this, and there is nothing to find out by trying.
            endpoint = bare with { Uri = replacement };
            return true;
        }

        if (scope.BlockPrefix is { } prefix && TemplateOf(expression, replacement, prefix) is { } template)
            endpoint = Compiled(bare with { Uri = template }, scope, rdata);
        endpoint ??= Compiled(bare with { Pattern = new EndpointPattern(expression, replacement) }, scope, rdata);
        reason = endpoint is null ? "its regexp would be written otherwise" : "";
        return endpoint is not null;
    }

    private static string WhyOther(NaptrData naptr)
    {
        if (naptr.Flags.IsEmpty)
            return "it has no flag: it leads on to another name";
        if (!naptr.Flags.SequenceEqual("u"u8))
            return $"its flags are \"{Show(naptr.Flags)}\", not \"u\"";
        if (naptr.Replacement.Length > 1)
            return "it has a replacement";
        if (!naptr.Services.StartsWith("E2U+"u8) || naptr.Services.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
            return $"its services are \"{Show(naptr.Services)}\", which do not begin with E2U+";
        return naptr.Regexp.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? "its regexp is not printable ASCII" : "";
    }

    private static bool TrySplit(string regexp, out string expression, out string replacement, out string reason)
    {
        (expression, replacement, reason) = ("", "", "");
        if (!regexp.StartsWith('!'))
        {
            reason = "its regexp has another delimiter than !";
            return false;
        }

        var first = FindDelimiter(regexp, 1);
        var second = first < 0 ? -1 : FindDelimiter(regexp, first + 1);
        if (second != regexp.Length - 1 || second < 0)
        {
            reason = second < 0 ? "its regexp has no three delimiters" : "its regexp has a flag";
            return false;
        }

        (expression, replacement) = (regexp[1..first], regexp[(first + 1)..second]);
        return true;
    }

    private static int FindDelimiter(string regexp, int start)
    {
        for (var i = start; i < regexp.Length; i++)
        {
            if (regexp[i] == '!')
                return i;
            if (regexp[i] == '\\')
                i++;
        }

        return -1;
    }

    /// <summary>The URI with placeholders that a loose block would have for such a record, or null.</summary>
    private static string? TemplateOf(string expression, string replacement, E164Number prefix)
    {
        var digits = prefix.ToString()[1..];
        if (expression == CapturedNumber)
            return Fill(replacement, "{number}", null);
        if (expression == $@"^\+?{digits}(.*)$")
            return Fill(replacement, "{suffix}", null);
        return expression == $@"^\+?({digits}(.*))$" ? Fill(replacement, "{number}", "{suffix}") : null;
    }

    private static string? Fill(string replacement, string first, string? second)
    {
        var uri = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '\\')
            {
                uri.Append(replacement[i]);
                continue;
            }

            var group = replacement[++i] switch { '1' => first, '2' => second, _ => null };
            if (group is null)
                return null;
            var hasPlus = group == "{number}" && uri.Length > 0 && uri[^1] == '+';
            if (hasPlus)
                uri.Length--;
            uri.Append(hasPlus ? "{+number}" : group);
        }

        return uri.ToString();
    }

    /// <summary>The endpoint, where it compiles to these octets.</summary>
    private static Endpoint? Compiled(Endpoint endpoint, EndpointScope scope, ReadOnlySpan<byte> rdata)
    {
        if (endpoint.Uri is { } uri && !UriTemplate.TryParse(uri, scope.BlockPrefix is not null, out _, out _))
            return null;

        // The octets may be more where a delimiter has to be escaped, but never more than a record holds: it was read from one.
        return EndpointNaptr.RegexpOf(endpoint, scope).Length <= byte.MaxValue && EndpointNaptr.RdataOf(endpoint, scope).AsSpan().SequenceEqual(rdata)
            ? endpoint
            : null;
    }

    private static string Show(ReadOnlySpan<byte> field) =>
        string.Concat(field.ToArray().Select(octet => octet is >= 0x20 and < 0x7F ? ((char)octet).ToString() : $"\\{octet:D3}"));
}
