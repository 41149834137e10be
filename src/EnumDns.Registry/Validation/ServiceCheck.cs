using System.Collections.Frozen;
using System.Text;
using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of the services of an endpoint.</summary>
internal static class ServiceCheck
{
    private const string Application = "E2U+";
    private const int MaxField = 255;

    // Imports check millions, and nearly all have a registered service as it is spelled.
    private static readonly FrozenDictionary<string, IReadOnlyList<Enumservice>> Registered =
        EnumserviceRegistry.Registered.ToFrozenDictionary(service => service, service => Parse(service)!.Services);

    /// <summary>Checks a service.</summary>
    /// <param name="service">The service as in the API, without E2U+.</param>
    /// <param name="field">Its field.</param>
    /// <param name="findings">What is wrong.</param>
    /// <returns>The Enumservices that it names; none where it is not well formed.</returns>
    public static IReadOnlyList<Enumservice> Check(string service, string field, ObjectFindings findings)
    {
        if (Registered.TryGetValue(service, out var registered))
            return registered;
        if (service.StartsWith(Application, StringComparison.OrdinalIgnoreCase) || service.EndsWith("+E2U", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(ObjectRules.ServiceGrammar, field, "leave out E2U: the service of E2U+sip is sip");
            return [];
        }

        if (service.Length == 0)
        {
            findings.Add(ObjectRules.ServiceGrammar, field, "the service is empty; write sip or h323");
            return [];
        }

        if (Parse(service) is not { } parsed)
        {
            findings.Add(ObjectRules.ServiceGrammar, field, $"'{Show(service)}' is no Enumservice: letters, digits and hyphens, 32 at most, and colons before subtypes; write one such as sip, h323 or email:mailto");
            return [];
        }

        if (Application.Length + service.Length > MaxField)
        {
            findings.Add(ObjectRules.ServiceGrammar, field, $"the SERVICES field has {Application.Length + service.Length} octets; {MaxField} are allowed");
            return [];
        }

        if (parsed.Services.Count > 1)
            findings.Add(ObjectRules.ServiceSeveral, field, $"{parsed.Services.Count} services stand in one record; give each an endpoint of its own");
        if (parsed.ToString() != Application + service)
            findings.Add(ObjectRules.ServiceSpelling, field, $"write {parsed.ToString()[Application.Length..]}");
        foreach (var unknown in parsed.Services.Where(one => EnumserviceRegistry.FindSchemes(one).Count == 0))
            findings.Add(ObjectRules.ServiceUnregistered, field, $"{unknown} is not registered with IANA; few clients look for it");
        return parsed.Services;
    }

    // A character beyond Latin 1 becomes '?', which is no character of a service either.
    private static EnumserviceField? Parse(string service) =>
        EnumserviceField.TryParse(Encoding.Latin1.GetBytes(Application + service), out var parsed, out _) ? parsed : null;

    private static string Show(string text) => new([.. text.Take(64).Select(character => char.IsControl(character) ? '?' : character)]);
}
