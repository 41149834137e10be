using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of one endpoint: its service, where it leads, and the NAPTR record that becomes of both.</summary>
internal sealed class EndpointCheck
{
    private const int MinRegexp = 7;
    private const int MaxRegexp = 255;
    private readonly Endpoint _endpoint;
    private readonly EndpointField _field;
    private readonly IReadOnlyList<Enumservice> _services;
    private readonly ObjectFindings _findings;

    private EndpointCheck(Endpoint endpoint, EndpointField field, ObjectFindings findings)
    {
        _endpoint = endpoint;
        _field = field;
        _findings = findings;
        _services = ServiceCheck.Check(endpoint.Service, field.Service, findings);
    }

    private string UriField => _endpoint.Pattern is null ? _field.Uri : _field.Replacement;

    /// <summary>Checks an endpoint: (1) service, (2) URI or pattern as text, (3) the substitution expression for each number that may be dialled.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="field">Its field.</param>
    /// <param name="samples">What is dialled to reach it, or null where that is not known.</param>
    /// <param name="findings">What is wrong.</param>
    /// <returns>The octets of its longest REGEXP field; 0 where there is none.</returns>
    public static int Check(Endpoint endpoint, EndpointField field, DialledSamples? samples, ObjectFindings findings)
    {
        // 1.
        var check = new EndpointCheck(endpoint, field, findings);

        // 2.
        if (endpoint.Uri is null == endpoint.Pattern is null)
        {
            findings.Add(ObjectRules.EndpointTarget, field.Self, "give either a uri or a pattern");
            return 0;
        }

        if (endpoint.Uri is { } uri && uri.AsSpan().IndexOfAny("{}\\!") < 0)
            return check.CheckStatic(uri);
        var isApplicable = endpoint.Pattern is { } pattern ? RegexpCheck.Check(pattern, field.Pattern, findings) : check.IsTemplate(endpoint.Uri!, samples);

        // 3.
        return isApplicable && samples is not null ? check.CheckSamples(samples) : 0;
    }

    /// <summary>Checks the URI that most endpoints have: <c>!^.*$!URI!</c> matches every number, and needs no parser.</summary>
    private int CheckStatic(string uri)
    {
        var octets = Encoding.UTF8.GetByteCount(uri) + MinRegexp;
        CheckLength(octets);
        UriCheck.Check([uri], uri, _services, UriField, _findings);
        return octets;
    }

    private bool IsTemplate(string uri, DialledSamples? samples)
    {
        if (UriTemplate.TryParse(uri, samples?.Block is not null, out _, out var fault))
            return true;
        // Whether {suffix} has a meaning is not known without a block or a number.
        if (samples is null && fault.Kind is UriTemplateFault.SuffixOfNumber)
            return true;
        _findings.Add(fault.Kind is UriTemplateFault.NoUriCharacter ? ObjectRules.UriCharacters : ObjectRules.UriPlaceholder, UriField, fault.Message);
        return false;
    }

    private int CheckSamples(DialledSamples samples)
    {
        if ((_endpoint.Uri ?? _endpoint.Pattern!.Expression + _endpoint.Pattern.Replacement).Contains('!', StringComparison.Ordinal))
            _findings.Add(ObjectRules.PortableDelimiter, UriField, "an exclamation mark ends a part of the record for some clients; write %21");
        var seen = new SampleResults();
        var longest = 0;
        string? field = null;
        NaptrRegexp? regexp = null;
        foreach (var number in samples.Numbers)
        {
            var next = EndpointNaptr.RegexpOf(_endpoint, samples.ScopeOf(number));
            if (next != field)
            {
                field = next;
                longest = Math.Max(longest, Encoding.UTF8.GetByteCount(field));
                if (!NaptrRegexp.TryParse(Encoding.UTF8.GetBytes(field), out regexp, out var fault))
                {
                    _findings.Add(ObjectRules.RegexpSyntax, UriField, fault.Message);
                    return longest;
                }
            }

            seen.Add(number, regexp!);
        }

        CheckLength(longest);
        CheckMatches(seen);
        UriCheck.Check(seen.Uris, _endpoint.Uri, _services, UriField, _findings);
        return longest;
    }

    private void CheckLength(int octets)
    {
        // RFC 1035 section 3.3: a character-string has at most 255 octets.
        if (octets is < MinRegexp or > MaxRegexp)
            _findings.Add(ObjectRules.RegexpLength, UriField, $"the REGEXP field has {octets} octets, with what stands around the {(_endpoint.Pattern is null ? "URI" : "replacement")}; {MinRegexp} to {MaxRegexp} are allowed");
    }

    private void CheckMatches(SampleResults seen)
    {
        var expression = _field.Expression;
        if (seen.Unmatched is { } unmatched)
        {
            if (seen.Uris.Count == 0)
                _findings.Add(ObjectRules.RegexpMismatch, expression, $"the expression does not match {unmatched}; it sees the number with its plus");
            else
                _findings.Add(ObjectRules.RegexpPartial, expression, $"the expression does not match {unmatched}, which the block admits");
        }

        if (seen.PlusOnly is { } number)
            _findings.Add(ObjectRules.PortableForms, expression, $"without its plus, {number} leads elsewhere or nowhere; write ^\\+? before the country code");
    }
}
