using EnumDns.Protocol.E164;
using EnumDns.Protocol.Uris;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of the URIs that clients come to, templates filled in.</summary>
internal static class UriCheck
{
    private const int MaxLength = 200;

    /// <summary>Checks URIs of one endpoint; each rule is reported once.</summary>
    /// <param name="uris">The URIs.</param>
    /// <param name="written">The URI as registered, or null where a pattern is.</param>
    /// <param name="services">The endpoint's services.</param>
    /// <param name="field">The field.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(IReadOnlyList<string> uris, string? written, IReadOnlyList<Enumservice> services, string field, ObjectFindings findings)
    {
        foreach (var uri in uris)
        {
            if (!UriSyntax.TryCheck(uri, out var fault))
            {
                findings.Add(RuleOf(fault.Kind), field, uri == written ? fault.Message : $"{uri}, {fault.Message}");
                break;
            }
        }

        // Scheme and length are found by one URI as well as by all.
        if (uris.Count > 0)
            CheckScheme(uris[0], services, field, findings);
        if (uris.FirstOrDefault(uri => uri.Length > MaxLength) is { } tooLong)
            findings.Add(ObjectRules.UriLength, field, $"the URI has {tooLong.Length} characters; some clients take {MaxLength}");
    }

    private static void CheckScheme(string uri, IReadOnlyList<Enumservice> services, string field, ObjectFindings findings)
    {
        foreach (var service in services)
        {
            if (EnumserviceRegistry.Check(service, uri) is UriAgreement.Disagrees)
                findings.Add(ObjectRules.SchemeMismatch, field, $"{service} leads to {string.Join(" or ", EnumserviceRegistry.FindSchemes(service).Select(scheme => $"{scheme}:"))}, not to {Shorten(uri)}");
        }
    }

    private static string Shorten(string uri) => uri.Length > 64 ? $"{uri[..64]}..." : uri;

    private static ObjectRule RuleOf(UriFault fault) => fault switch
    {
        UriFault.BadCharacter => ObjectRules.UriCharacters,
        UriFault.Headers => ObjectRules.UriHeaders,
        UriFault.Maddr => ObjectRules.UriMaddr,
        UriFault.Password => ObjectRules.UriPassword,
        _ => ObjectRules.UriSyntax,
    };
}
