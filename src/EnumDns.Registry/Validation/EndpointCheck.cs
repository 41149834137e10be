using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of one endpoint: its service, and where it leads.</summary>
internal static class EndpointCheck
{
    /// <summary>Checks an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="field">Its field.</param>
    /// <param name="samples">What is dialled to reach it, or null where that is not known.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(Endpoint endpoint, string field, DialledSamples? samples, ObjectFindings findings)
    {
        ServiceCheck.Check(endpoint.Service, $"{field}.service", findings);
        if (endpoint.Uri is null == endpoint.Pattern is null)
            findings.Add(ObjectRules.EndpointTarget, field, "give either a uri or a pattern");
    }
}
